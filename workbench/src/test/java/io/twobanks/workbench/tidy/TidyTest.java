package io.twobanks.workbench.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.Checkout;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Style is a failing test: each rule on every file of the checkout. */
class TidyTest {
    static final List<Rule> RULES = Stream.of(TextRules.ALL, TreeRules.ALL, ShapeRules.ALL)
            .flatMap(List::stream)
            .toList();

    private static final List<Source> SOURCES = WorkingFiles.read();

    @TestFactory
    Stream<DynamicTest> nothingIsUntidy() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest("nowhere: " + rule.name(), () -> {
                    String report = rule.check(SOURCES).stream()
                            .map(violation -> "\n" + violation)
                            .collect(Collectors.joining());
                    assertThat(report).isEmpty();
                }));
    }

    @Test
    void theFilesOfEveryModuleAreLookedAt() {
        assertThat(SOURCES)
                .extracting(Source::path)
                .contains(
                        "pom.xml",
                        "twobanks",
                        "common/src/main/java/io/twobanks/common/BankService.java",
                        "xa-demo/pattern.yml",
                        "workbench/src/main/resources/io/twobanks/workbench/messages_zh.properties")
                .noneMatch(path -> path.contains("/target/"));
    }

    @Test
    void withoutGitTheSameFilesAreFound() {
        assertThat(WorkingFiles.walk(Checkout.find().root()))
                .containsAll(SOURCES.stream().map(Source::path).toList());
    }
}
