package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table in docs/en/distance.md and docs/zh/distance.md is that of docs/results/distance.json, where there is one. */
class PublishedDistanceTest {
    private final PublishedTable published = new PublishedTable("distance", "distance.md");

    /** {@code -Dtwobanks.write=true} writes it. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_page_shows_what_was_measured_or_that_nothing_was(String language) throws IOException {
        published.requireShown(
                language,
                getClass(),
                data -> new DistanceTable(DistanceReport.read(data)).markdown(),
                DistanceTable::unpublished);
    }

    @Test
    void the_data_are_of_all_patterns_at_all_distances_and_hold() {
        assumeTrue(published.isThere(), "nothing has been published yet");
        DistanceReport report = DistanceReport.read(published.data());

        assertThat(report.schema()).isEqualTo(DistanceReport.SCHEMA);
        assertThat(report.patterns()).containsExactlyElementsOf(Checkout.find().compared());
        assertThat(report.isWhole()).isTrue();
        assertThat(report.extent().roundTrips()).containsExactly(0.0, 0.5, 5.0, 50.0);
        assertThat(report.machine().loadAverage())
                .as("other work on the machine")
                .isLessThan(report.machine().cores());
    }
}
