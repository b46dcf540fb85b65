package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EchoTripTest {
    /** Upper bounds would be for a quiet machine; the proxy's own test has them. */
    @Test
    void what_is_measured_is_not_less_than_what_was_asked() throws IOException {
        assertThat(EchoTrip.median(Duration.ZERO)).isPositive();
        assertThat(EchoTrip.median(Duration.ofMillis(8))).isGreaterThanOrEqualTo(8);
    }
}
