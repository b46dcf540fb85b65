package io.twobanks.workbench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.Checkout;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The documents say what is true: each check on every document. That their examples work, WalkthroughIT shows. */
class DocsTest {
    static final List<Check> CHECKS = List.of(
            Links.LEAD_SOMEWHERE,
            Paths.EXIST,
            Commands.ARE_UNDERSTOOD,
            Commands.ARE_RUN,
            Keys.EXIST,
            Names.EXIST,
            Excerpts.ARE_THE_SOURCE,
            Terms.ARE_LINKED,
            Addresses.ARE_NUMBERS);

    private static final int WORDS_OF_A_TUTORIAL = 2_500;

    private static final List<Document> DOCUMENTS = Documents.all();

    @TestFactory
    Stream<DynamicTest> everywhere() {
        return CHECKS.stream()
                .map(check -> DynamicTest.dynamicTest(
                        "everywhere: " + check.name(),
                        () -> assertThat(report(DOCUMENTS.stream().flatMap(check::of)))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> bothLanguagesAreOneDocument() {
        return DOCUMENTS.stream()
                .flatMap(document -> Documents.translationOf(document.path()).stream()
                        .map(chinese -> DynamicTest.dynamicTest(document.path() + " and " + chinese, () -> {
                            assertThat(Documents.ROOT.resolve(chinese)).exists();
                            assertThat(report(
                                            new Translation(document, Documents.read(chinese)).differences().stream()))
                                    .isEmpty();
                        })));
    }

    @Test
    void noChineseDocumentIsWithoutItsEnglishOne() {
        List<String> translations = DOCUMENTS.stream()
                .flatMap(document -> Documents.translationOf(document.path()).stream())
                .toList();

        assertThat(DOCUMENTS.stream()
                        .map(Document::path)
                        .filter(path -> path.startsWith("docs/zh/") || path.contains(".zh.")))
                .isNotEmpty()
                .isSubsetOf(translations);
    }

    /** Whatever is typed and printed counts, too. A pattern without a page of theory has no tutorial yet. */
    @Test
    void aTutorialIsReadInHalfAnHour() {
        List<String> tutorials = Checkout.find().patterns().stream()
                .filter(pattern -> Files.exists(Documents.ROOT.resolve("docs/en/how/" + pattern + ".md")))
                .map(pattern -> "docs/en/" + pattern + ".md")
                .toList();

        assertThat(tutorials)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(
                                Files.readString(Documents.ROOT.resolve(path)).split("\\s+"))
                        .as(path)
                        .hasSizeLessThanOrEqualTo(WORDS_OF_A_TUTORIAL));
    }

    @Test
    void whatIsCheckedIsThere() {
        assertThat(DOCUMENTS).extracting(Document::path).contains("README.md", "docs/en/xa.md", "infra/README.md");
        Document tutorial = Documents.read("docs/en/xa.md");
        Document theory = Documents.read("docs/en/how/xa.md");
        assertThat(tutorial.blocks().stream().flatMap(block -> block.commands().stream()))
                .hasSizeGreaterThan(30);
        assertThat(theory.links()).hasSizeGreaterThan(10);
        assertThat(theory.code()).hasSizeGreaterThan(50);
        assertThat(theory.blocks().stream().filter(block -> block.mark().startsWith("code: ")))
                .hasSizeGreaterThan(4);
        assertThat(Files.exists(Documents.ROOT.resolve("docs/zh/xa.md"))).isTrue();
    }

    private static String report(Stream<Finding> findings) {
        return findings.map(finding -> "\n" + finding).collect(Collectors.joining());
    }
}
