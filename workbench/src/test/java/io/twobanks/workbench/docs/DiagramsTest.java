package io.twobanks.workbench.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures of the documents. They are read by Mermaid on every machine, and drawn where there is a browser. */
class DiagramsTest {
    private static final Diagram SOUND = new Diagram("sound.md", 1, "sequenceDiagram\n    A->>B: credit");
    private static final Diagram BROKEN = new Diagram("broken.md", 7, "sequenceDiagram\n    A->>B credit");

    private static MermaidReader mermaid;

    @BeforeAll
    static void load() {
        mermaid = new MermaidReader();
    }

    @AfterAll
    static void close() {
        mermaid.close();
    }

    @Test
    void mermaid_reads_every_diagram() {
        List<Diagram> diagrams = Diagram.all();

        assertThat(diagrams).hasSizeGreaterThan(15);
        assertThat(findings(diagrams)).isEmpty();
    }

    @Test
    void a_diagram_that_mermaid_cannot_read_is_found() {
        assertThat(findings(List.of(SOUND, BROKEN)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString()).startsWith("broken.md:7: Parse error on line 2"));
    }

    @Test
    void a_chinese_page_has_chinese_pictures() {
        assertThat(Diagram.all())
                .filteredOn(diagram -> diagram.path().startsWith("docs/zh/"))
                .isNotEmpty()
                .allSatisfy(diagram -> assertThat(diagram.text()).containsPattern("\\p{IsHan}"));
    }

    private static List<Finding> findings(List<Diagram> diagrams) {
        return diagrams.stream()
                .flatMap(diagram -> mermaid.problem(diagram.text()).map(diagram::finding).stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "dark"})
    void a_browser_draws_every_diagram(String theme, @TempDir Path folder) throws Exception {
        Optional<Browser> browser = Browser.installed();
        assumeTrue(browser.isPresent(), "no Chromium on this machine");
        List<Diagram> diagrams = Diagram.all();
        List<Diagram> withBroken =
                Stream.concat(diagrams.stream(), Stream.of(BROKEN)).toList();

        assertThat(browser.get().draw(withBroken, theme, folder))
                .startsWith("Drawn: " + diagrams.size() + "\nbroken.md:7: Parse error on line 2");
    }
}
