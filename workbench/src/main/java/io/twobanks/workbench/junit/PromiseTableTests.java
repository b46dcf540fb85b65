package io.twobanks.workbench.junit;

import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.ScenarioList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * That a pattern's chapter promises what its scenarios do, in both languages, as dynamic tests. {@code -Dtwobanks.write=true}
 * writes the tables instead.
 */
public final class PromiseTableTests {
    private static final String BEGIN = "<!-- promises -->";
    private static final String END = "<!-- /promises -->";
    private static final boolean WRITE = Boolean.getBoolean("twobanks.write");

    private final String pattern;
    private final String module;
    private final Path docs;
    private final List<Scenario> scenarios;

    /** @param pattern for example {@code xa}; its chapters are {@code docs/en/xa.md} and {@code docs/zh/xa.md} */
    public PromiseTableTests(String pattern) {
        this(
                pattern,
                Checkout.find().pattern(pattern).module().getFileName().toString(),
                Checkout.find().root().resolve("docs"),
                ScenarioList.of(pattern).scenarios());
    }

    PromiseTableTests(String pattern, String module, Path docs, List<Scenario> scenarios) {
        this.pattern = pattern;
        this.module = module;
        this.docs = docs;
        this.scenarios = scenarios;
    }

    public Stream<DynamicTest> all() {
        return Stream.of(PromiseTable.values())
                .map(table -> DynamicTest.dynamicTest(
                        "the promises in docs/" + table.folder() + "/" + pattern + ".md", () -> require(table, WRITE)));
    }

    void require(PromiseTable table, boolean write) throws IOException {
        Path chapter = docs.resolve(table.folder()).resolve(pattern + ".md");
        List<String> lines = Files.readAllLines(chapter);
        List<String> expected = with(table.of(scenarios), lines, chapter);
        if (write) {
            Files.write(chapter, expected);
        } else if (!expected.equals(lines)) {
            throw new AssertionError("The table of promises in " + chapter + " is not that of the code:\n"
                    + firstDifference(expected, lines)
                    + "\nmvn -pl " + module + " -am test -Dtest=PromiseTableTest -Dtwobanks.write=true"
                    + " -Dsurefire.failIfNoSpecifiedTests=false  writes it anew.");
        }
    }

    /** A chapter with another table between the marks. */
    private static List<String> with(List<String> table, List<String> chapter, Path file) {
        int from = chapter.indexOf(BEGIN);
        int to = chapter.indexOf(END);
        if (from < 0 || to < from) {
            throw new AssertionError(file + " has no table between " + BEGIN + " and " + END);
        }
        List<String> lines = new ArrayList<>(chapter.subList(0, from + 1));
        lines.add("");
        lines.addAll(table);
        lines.add("");
        lines.addAll(chapter.subList(to, chapter.size()));
        return lines;
    }

    private static String firstDifference(List<String> expected, List<String> lines) {
        int line = 0;
        while (line < expected.size()
                && line < lines.size()
                && expected.get(line).equals(lines.get(line))) {
            line++;
        }
        return "line " + (line + 1) + ", code: " + at(line, expected) + "\nchapter: " + at(line, lines);
    }

    private static String at(int line, List<String> lines) {
        return line < lines.size() ? lines.get(line) : "(nothing)";
    }
}
