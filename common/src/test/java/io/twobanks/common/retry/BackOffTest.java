package io.twobanks.common.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final BackOff backOff = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(2), 8);

    @ParameterizedTest
    @CsvSource({"1,200", "2,400", "3,800", "4,1600", "5,2000", "60,2000", "1000000,2000"})
    void the_wait_doubles_with_each_attempt_up_to_its_limit(int failed, long millis) {
        assertThat(backOff.waitAfter(failed)).isEqualTo(Duration.ofMillis(millis));
        assertThat(backOff.turn(failed, NOW)).isEqualTo(NOW.plusMillis(millis));
    }

    @Test
    void the_last_attempt_is_followed_by_none() {
        assertThat(backOff.allows(7)).isTrue();
        assertThat(backOff.allows(8)).isFalse();
    }

    @Test
    void no_turn_is_later_than_the_furthest() {
        assertThat(backOff.turn(100, NOW)).isEqualTo(backOff.furthest(NOW));
    }
}
