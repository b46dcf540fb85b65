package io.twobanks.infra.mariadb;

import io.twobanks.infra.InfraException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A script of several statements with {@code ${name}} placeholders. What a statement makes is made only where it is missing. */
public final class SqlScript {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

    /** It may begin with a digit, but not look like a number: {@code 3pc}, not {@code 1e5}. */
    private static final Pattern IDENTIFIER = Pattern.compile("(?!\\d[eE]\\d)[1-9]?[A-Za-z][A-Za-z0-9_]{0,62}");

    /** Nothing that a script does is worth a longer silence: the servers have just been started, and nobody else works. */
    private static final String SHORT_WAITS = "SET SESSION lock_wait_timeout = 5, SESSION innodb_lock_wait_timeout = 5";

    private final List<String> statements;

    public SqlScript(String sql, Map<String, String> placeholders) {
        this.statements = SqlStatements.of(
                PLACEHOLDER.matcher(sql).replaceAll(match -> Matcher.quoteReplacement(value(match, placeholders))));
    }

    private static String value(MatchResult match, Map<String, String> placeholders) {
        String value = placeholders.get(match.group(1));
        if (value == null) {
            throw new InfraException("sql.placeholder", match.group(), placeholders.keySet());
        }
        return value;
    }

    /** @return the name itself, when it can be used in SQL without quotes */
    static String identifier(String name) {
        if (!IDENTIFIER.matcher(name).matches()) {
            throw new InfraException("sql.identifier", name);
        }
        return name;
    }

    List<String> statements() {
        return statements;
    }

    /** Runs all statements in one connection, each committed on its own; see {@link MariaDbServer#runScript}. */
    public void run(String server, Connector connector) {
        try (Connection connection = connector.connect();
                Statement jdbc = connection.createStatement()) {
            jdbc.execute(SHORT_WAITS);
            for (int i = 0; i < statements.size(); i++) {
                run(server, jdbc, i);
            }
        } catch (SQLException noConnection) {
            throw new InfraException(noConnection, "sql.connection", server, noConnection.getMessage());
        }
    }

    private void run(String server, Statement jdbc, int index) {
        try {
            if (!new AlreadyThere(jdbc.getConnection()).makes(statements.get(index))) {
                jdbc.execute(statements.get(index));
            }
        } catch (SQLException refused) {
            throw new InfraException(
                    refused,
                    "sql.statement",
                    index + 1,
                    statements.size(),
                    server,
                    statements.get(index),
                    refused.getMessage());
        }
    }

    @FunctionalInterface
    public interface Connector {
        Connection connect() throws SQLException;
    }
}
