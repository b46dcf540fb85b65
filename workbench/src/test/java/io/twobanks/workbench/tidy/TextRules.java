package io.twobanks.workbench.tidy;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules about the text of any file. */
final class TextRules {
    private static final Predicate<Source> ANY = source -> true;

    static final Rule UNFINISHED = Rule.ofLine(
            "unfinished work",
            "do it now, or say in an issue what is missing",
            ANY,
            "\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");

    static final Rule TAB =
            Rule.ofLine("tab character", "indent with spaces", Source.named(".java", ".xml", ".yml", ".md"), "\t");

    static final Rule TRAILING_SPACE = Rule.ofLine("trailing white space", "remove it", ANY, "[ \t\r]$");

    static final Rule NO_LAST_NEWLINE = Rule.ofFile(
            "no newline at the end of the file",
            "add one",
            ANY,
            source -> source.text().endsWith("\n")
                    ? Stream.empty()
                    : Stream.of(new Rule.Hit(source, source.lines().size(), "")));

    /** Where something is mounted is a path in a container. */
    static final Rule MACHINE_PATH = Rule.ofLine(
            "absolute path of somebody's machine",
            "start from the checkout's root or from a variable",
            ANY,
            "(?<![\\w.*})~-])(?<!mountPath: )/(home|root|work)/\\w|\\b[A-Z]:\\\\\\w");

    static final Rule LOCALHOST_IN_DOCS = Rule.ofLine(
            "localhost in a document",
            "write 127.0.0.1: localhost may be ::1, where nothing listens",
            Source.named(".md"),
            "(?i)\\blocalhost\\b");

    static final List<Rule> ALL =
            List.of(UNFINISHED, TAB, TRAILING_SPACE, NO_LAST_NEWLINE, MACHINE_PATH, LOCALHOST_IN_DOCS);

    private TextRules() {}
}
