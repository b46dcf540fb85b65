package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private static Latencies ofMillis(int first, int last) {
        Latencies latencies = Latencies.none();
        IntStream.rangeClosed(first, last)
                .forEach(millis -> latencies.record(Duration.ofMillis(millis).toNanos()));
        return latencies;
    }

    @Test
    void percentiles_are_in_milliseconds_with_three_digits() {
        Latencies latencies = ofMillis(1, 100);

        assertThat(latencies.percentile(50)).isCloseTo(50, within(0.1));
        assertThat(latencies.percentile(99)).isCloseTo(99, within(0.1));
        assertThat(latencies.count()).isEqualTo(100);
    }

    /** The p99 of a run is not the mean of its rounds' p99s. */
    @Test
    void merged_rounds_have_the_percentiles_of_all_their_values() {
        Latencies quick = ofMillis(1, 50);
        Latencies slow = ofMillis(51, 100);

        Latencies merged = Latencies.merged(List.of(quick, slow));

        assertThat(merged).isEqualTo(ofMillis(1, 100));
        assertThat(merged.percentile(99)).isCloseTo(99, within(0.1));
        assertThat(quick).as("a part stays what it is").isEqualTo(ofMillis(1, 50));
    }

    @Test
    void without_a_value_every_percentile_is_zero() {
        assertThat(Latencies.none().percentile(99)).isZero();
        assertThat(Latencies.merged(List.of()).count()).isZero();
    }

    @Test
    void a_value_beyond_the_histogram_is_counted_as_its_longest() {
        Latencies latencies = Latencies.none();
        latencies.record(Duration.ofHours(1).toNanos());

        assertThat(latencies.count()).isEqualTo(1);
        assertThat(latencies.percentile(100)).isCloseTo(Duration.ofMinutes(5).toMillis(), within(300.0));
    }

    @Test
    void what_was_written_is_read_again() {
        Latencies latencies = ofMillis(3, 700);

        assertThat(Latencies.decoded(latencies.encoded())).isEqualTo(latencies);
    }

    @Test
    void what_is_no_histogram_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Latencies.decoded("AAAA"));
    }
}
