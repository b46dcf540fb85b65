package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table in docs/en/load.md and docs/zh/load.md is that of docs/results/scale.json, where there is one. */
class PublishedScaleTest {
    private final PublishedTable published = new PublishedTable("scale", "load.md");

    /** {@code -Dtwobanks.write=true} writes it. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_page_shows_what_was_measured_or_that_nothing_was(String language) throws IOException {
        published.requireShown(
                language,
                getClass(),
                data -> new ScaleTable(ScaleReport.read(data)).markdown(),
                ScaleTable::unpublished);
    }

    @Test
    void the_data_are_of_all_patterns_and_hold() {
        assumeTrue(published.isThere(), "nothing has been published yet");
        ScaleReport report = ScaleReport.read(published.data());

        assertThat(report.schema()).isEqualTo(ScaleReport.SCHEMA);
        assertThat(report.patterns()).containsExactlyElementsOf(Checkout.find().compared());
        assertThat(report.cells()).noneMatch(ScaleCell::isVoid);
        for (String pattern : report.patterns()) {
            assertThat(report.of(pattern))
                    .as(pattern)
                    .extracting(ScaleCell::instances)
                    .contains(1, 2);
        }
        assertThat(report.machine().loadAverage())
                .as("other work on the machine")
                .isLessThan(report.machine().cores());
    }
}
