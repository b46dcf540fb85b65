package io.twobanks.workbench.walkthrough;

import io.twobanks.workbench.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what a document shows with what was printed. What differs from one run to the next is compared by its shape:
 * ids, xids, pids, ports, times and the width of tables. {@code …} stands for what the document leaves out: alone on a
 * line for any lines, within a line for any text.
 */
final class Shape {
    private static final String LEFT_OUT = "…";
    private static final Set<String> OF_A_SLOW_MACHINE = Stream.of(Locale.ENGLISH, Locale.CHINESE)
            .map(language -> Messages.in(language, () -> Messages.text("run.endsSlowly")))
            .collect(Collectors.toSet());
    private static final Pattern STEP = Pattern.compile("\\s+\\d+\\.\\d+ s\\s+(\\S+)");

    /** What varies, and what stands for it. The order matters: an xid begins with a global id. */
    private enum Varying {
        UUID("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<uuid>"),
        LISTED_BRANCH(
                "\\|\\s*\\d+\\s*\\|\\s*\\d+\\s*\\|\\s*\\d+\\s*\\|\\s*two-banks-xa\\d+two-banks-xa\\d+", "| <branch>"),
        XID("two-banks-xa\\d+two-banks-xa\\d+", "<xid>"),
        GLOBAL_ID("two-banks-xa\\d+", "<gtrid>"),
        TIMESTAMP("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "<timestamp>"),
        TIME_IN_LOG("\\|\\d{13}\\|", "|<millis>|"),
        SECONDS("\\d+\\.\\d+ (s\\b|秒)", "<seconds> $1"),
        FAULT("\\bf-[0-9a-f]{8}\\b", "<fault>"),
        PID("\\b(pid|进程号) \\d+", "$1 <pid>"),
        PORT("(\\b(?:port|端口) |127\\.0\\.0\\.1:)\\d+", "$1<port>"),
        /** The databases, the registry, the coordinator, brokers start at the same time, so they are listed in any order. */
        SERVER("^ *(?:db-(?:[ab]|seata)|nacos|seata|namesrv|broker(?:-[ab])?)(:|：)", "<server>$1"),
        /** Which of two masters has a message is a matter of chance. */
        MASTER("\\bbroker-[ab]\\b", "<master>"),
        BORDER("\\+[-+]+\\+", "<border>"),
        SPACE("\\s+", " ");

        private final Pattern pattern;
        private final String stands;

        Varying(String pattern, String stands) {
            this.pattern = Pattern.compile(pattern);
            this.stands = stands;
        }
    }

    private Shape() {}

    /**
     * Whether the lines that were printed look like the ones that are shown. What two processes do at the same time may stand
     * in a trace in either order, and a slow machine may say that it is slow.
     */
    static boolean matches(List<String> shown, List<String> printed) {
        List<String> usual = printed.stream()
                .filter(line -> !OF_A_SLOW_MACHINE.contains(line.strip()))
                .toList();
        return inOrder(shown, usual) || inOrder(byProcess(shown), byProcess(usual));
    }

    /** The steps of each process in their order, one process after the other; as they are when something is left out. */
    private static List<String> byProcess(List<String> lines) {
        return lines.stream().anyMatch(line -> line.strip().equals(LEFT_OUT))
                ? lines
                : lines.stream().sorted(Comparator.comparing(Shape::process)).toList();
    }

    private static String process(String line) {
        Matcher step = STEP.matcher(line);
        return step.lookingAt() ? step.group(1) : "";
    }

    private static boolean inOrder(List<String> shown, List<String> printed) {
        String expected = shown.stream().map(Shape::asPattern).collect(Collectors.joining());
        String actual = printed.stream().map(line -> of(line) + "\n").collect(Collectors.joining());
        return Pattern.matches(expected, actual);
    }

    private static String asPattern(String line) {
        if (line.strip().equals(LEFT_OUT)) {
            return "(?:[^\n]*\n)*?";
        }
        return Pattern.compile("[^" + LEFT_OUT + "]+|" + LEFT_OUT)
                        .matcher(of(line))
                        .results()
                        .map(MatchResult::group)
                        .map(part -> part.equals(LEFT_OUT) ? "[^\n]*" : Pattern.quote(part))
                        .collect(Collectors.joining())
                + "\n";
    }

    /** The line without what varies. */
    static String of(String line) {
        String shape = line;
        for (Varying varying : Varying.values()) {
            shape = varying.pattern.matcher(shape).replaceAll(varying.stands);
        }
        return shape.strip();
    }
}
