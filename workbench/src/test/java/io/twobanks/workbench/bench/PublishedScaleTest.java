package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.twobanks.workbench.InLanguage;
import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table in docs/en/load.md and docs/zh/load.md is that of docs/results/scale.json, where there is one. */
class PublishedScaleTest {
    private static final boolean WRITE = Boolean.getBoolean("twobanks.write");
    private static final String BEGIN = "<!-- scale: PublishedScaleTest writes from here -->\n";
    private static final String END = "<!-- scale: to here -->\n";

    private final Path docs = Checkout.find().root().resolve("docs");
    private final Path json = docs.resolve("results/scale.json");

    /** {@code -Dtwobanks.write=true} writes it. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_page_shows_what_was_measured_or_that_nothing_was(String language) throws IOException {
        Path page = docs.resolve(language).resolve("load.md");
        String text = Files.readString(page);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        assertThat(text).contains(BEGIN, END);
        String shown = String.join("\n", shown(Locale.forLanguageTag(language))) + "\n";
        if (WRITE) {
            text = text.substring(0, from) + shown + text.substring(to);
            Files.writeString(page, text);
        }

        assertThat(text.substring(from, text.indexOf(END)))
                .as(page + " is not what is made of " + json + "; this test with -Dtwobanks.write=true writes it")
                .isEqualTo(shown);
    }

    private List<String> shown(Locale language) {
        return InLanguage.as(
                language,
                () -> Files.exists(json)
                        ? new ScaleTable(ScaleReport.read(json)).markdown()
                        : ScaleTable.unpublished());
    }

    @Test
    void the_data_are_of_all_patterns_and_hold() {
        assumeTrue(Files.exists(json), "nothing has been published yet");
        ScaleReport published = ScaleReport.read(json);

        assertThat(published.schema()).isEqualTo(ScaleReport.SCHEMA);
        assertThat(published.patterns())
                .containsExactlyElementsOf(Checkout.find().compared());
        assertThat(published.cells()).noneMatch(ScaleCell::isVoid);
        for (String pattern : published.patterns()) {
            assertThat(published.of(pattern))
                    .as(pattern)
                    .extracting(ScaleCell::instances)
                    .contains(1, 2);
        }
        assertThat(published.machine().loadAverage())
                .as("other work on the machine")
                .isLessThan(published.machine().cores());
    }
}
