package io.twobanks.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in lines of a terminal, in which a Chinese character is two columns wide and may be the last one anywhere. */
public final class Wrapped {
    private static final String WIDE = "\\p{IsHan}\u3000-\u303f\uff00-\uffef";
    private static final Pattern WIDE_CHARACTER = Pattern.compile("[" + WIDE + "]");

    /** A word with the space before it, or a wide character; with marks that must not end or begin a line. */
    private static final Pattern PIECE =
            Pattern.compile("\\s*[（《“]*(?:[" + WIDE + "]|[^\\s" + WIDE + "]+)[，。：；、？！）》”]*");

    private Wrapped() {}

    /** Lines that are no wider, but for a word that is. */
    public static List<String> at(int width, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        Matcher pieces = PIECE.matcher(text.strip());
        while (pieces.find()) {
            if (!line.isEmpty() && columns(line + pieces.group()) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? pieces.group().strip() : pieces.group());
        }
        lines.add(line.toString());
        return lines;
    }

    /** So many columns it takes. */
    public static int columns(String text) {
        return text.length() + (int) WIDE_CHARACTER.matcher(text).results().count();
    }
}
