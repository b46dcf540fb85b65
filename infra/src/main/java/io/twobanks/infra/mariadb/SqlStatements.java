package io.twobanks.infra.mariadb;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a script into statements: at semicolons that are in no quote and no comment, or at the delimiter set by a line
 * {@code DELIMITER xx} (for triggers and procedures, as in the command-line client).
 */
final class SqlStatements {

    /** Things within which a delimiter is not one: comments and quoted text. A comment that is run is none. */
    private static final Pattern OPAQUE = Pattern.compile(
            "(?s)--(?=[ \\t\\r\\n])[^\\n]*|#[^\\n]*|/\\*.*?\\*/|'(?:[^'\\\\]|\\\\.|'')*+'|\"(?:[^\"\\\\]|\\\\.|\"\")*+\"|`[^`]*`");

    private static final Pattern DELIMITER = Pattern.compile("(?i)DELIMITER[ \\t]+(\\S+)[ \\t]*(?:\\r?\\n|$)");

    private final String script;
    private final List<String> statements = new ArrayList<>();
    private final StringBuilder statement = new StringBuilder();
    private String delimiter = ";";
    private int position;

    private SqlStatements(String script) {
        this.script = script;
    }

    static List<String> of(String script) {
        SqlStatements cut = new SqlStatements(script);
        while (cut.position < script.length()) {
            cut.step();
        }
        cut.finish();
        return List.copyOf(cut.statements);
    }

    private void step() {
        if (script.startsWith(delimiter, position)) {
            position += delimiter.length();
            finish();
        } else if (!takeDelimiter() && !takeOpaque()) {
            statement.append(script.charAt(position++));
        }
    }

    private boolean takeDelimiter() {
        if (!statement.toString().isBlank()) {
            return false;
        }
        Matcher line = at(DELIMITER);
        if (line.lookingAt()) {
            delimiter = line.group(1);
            position = line.end();
            return true;
        }
        return false;
    }

    private boolean takeOpaque() {
        Matcher opaque = at(OPAQUE);
        if (!opaque.lookingAt()) {
            return false;
        }
        if (!isComment(opaque.group())) {
            statement.append(opaque.group());
        }
        position = opaque.end();
        return true;
    }

    private static boolean isComment(String text) {
        return text.startsWith("--") || text.startsWith("#") || text.startsWith("/*") && !text.startsWith("/*!");
    }

    private Matcher at(Pattern pattern) {
        return pattern.matcher(script).region(position, script.length());
    }

    private void finish() {
        String text = statement.toString().strip();
        if (!text.isEmpty()) {
            statements.add(text);
        }
        statement.setLength(0);
    }
}
