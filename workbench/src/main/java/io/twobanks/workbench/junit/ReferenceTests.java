package io.twobanks.workbench.junit;

import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.markdown.Markdown;
import io.twobanks.workbench.museum.Museum;
import io.twobanks.workbench.museum.SmallExperiment;
import io.twobanks.workbench.reference.Language;
import io.twobanks.workbench.reference.ReferencePage;
import io.twobanks.workbench.report.Declared;
import io.twobanks.workbench.scenario.Planned;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.ScenarioList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * That a pattern's page of reference says what code, settings and scenarios say, in both languages, that its tutorial can
 * be typed, that the published comparison shows what it declares, and that its exhibits in the museum are what they say, as
 * dynamic tests.
 * {@code -Dtwobanks.write=true} writes the pages instead.
 */
public final class ReferenceTests {
    private static final boolean WRITE = Boolean.getBoolean("twobanks.write");

    private final Pattern pattern;
    private final Path docs;
    private final ReferencePage page;
    private final List<Planned> planned;

    /** @param pattern for example {@code xa}; its pages are {@code docs/en/reference/xa.md} and the same in Chinese */
    public ReferenceTests(String pattern) {
        this(
                Checkout.find().pattern(pattern),
                Checkout.find().root().resolve("docs"),
                ScenarioList.of(pattern).scenarios());
    }

    ReferenceTests(Pattern pattern, Path docs, List<Scenario> scenarios) {
        this.pattern = pattern;
        this.docs = docs;
        this.planned = scenarios.stream().map(Planned::of).toList();
        this.page = new ReferencePage(pattern, scenarios, Files.exists(docs.resolve("en/how/" + pattern.id() + ".md")));
    }

    public Stream<DynamicTest> all() {
        return Stream.concat(
                ofLesson(),
                Stream.of(
                        DynamicTest.dynamicTest("the published comparison shows it", this::requirePublished),
                        DynamicTest.dynamicTest("its exhibits are what they say", this::requireExhibits)));
    }

    /** What holds for a lesson, too, which is neither published nor in the museum. */
    public Stream<DynamicTest> ofLesson() {
        return Stream.concat(
                Stream.of(Language.values())
                        .map(language -> DynamicTest.dynamicTest(
                                docs.relativize(file(language)).toString(), () -> require(language, WRITE))),
                Stream.of(DynamicTest.dynamicTest("the tutorial can be typed", this::requireTypedTutorial)));
    }

    /** In seconds, and with a demo's own class path, what WalkthroughIT needs before it starts anything. */
    private void requireTypedTutorial() throws IOException {
        Path tutorial = docs.resolve("en").resolve(pattern.id() + ".md");
        if (Markdown.of(Files.readString(tutorial)).fences().stream()
                .noneMatch(block -> block.mark().startsWith("run: "))) {
            throw new AssertionError(tutorial + " has no block that a test types");
        }
    }

    private void requirePublished() throws IOException {
        new PublishedPattern(docs.resolve("results"), Declared.of(pattern, planned)).require(WRITE);
    }

    private void requireExhibits() {
        new ShownExhibits(planned, SmallExperiment.all())
                .require(Museum.of(Checkout.find()).of(pattern.id()));
    }

    private Path file(Language language) {
        return docs.resolve(language.folder()).resolve("reference").resolve(pattern.id() + ".md");
    }

    void require(Language language, boolean write) throws IOException {
        Path file = file(language);
        String expected = page.in(language);
        if (write) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
            return;
        }
        String there = Files.exists(file) ? Files.readString(file) : "";
        if (!expected.equals(there)) {
            throw new AssertionError(file + " does not say what the code says:\n"
                    + firstDifference(expected.lines().toList(), there.lines().toList())
                    + "\nmvn -pl " + pattern.module().getFileName() + " -am test -Dtest=ReferenceTest"
                    + " -Dtwobanks.write=true -Dsurefire.failIfNoSpecifiedTests=false  writes it anew.");
        }
    }

    private static String firstDifference(List<String> expected, List<String> lines) {
        int line = 0;
        while (line < expected.size()
                && line < lines.size()
                && expected.get(line).equals(lines.get(line))) {
            line++;
        }
        return "line " + (line + 1) + ", code: " + at(line, expected) + "\npage: " + at(line, lines);
    }

    private static String at(int line, List<String> lines) {
        return line < lines.size() ? lines.get(line) : "(nothing)";
    }
}
