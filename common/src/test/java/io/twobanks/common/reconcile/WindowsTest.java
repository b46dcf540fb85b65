package io.twobanks.common.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Windows since a watermark, with a clock that the test sets. */
class WindowsTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration AGE = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofHours(1);

    private Instant now = START;
    private Instant reached = START.minus(Duration.ofHours(2));
    private final List<String> compared = new ArrayList<>();

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    };

    private final WatermarkMapper watermark = new WatermarkMapper() {
        @Override
        public Instant reached() {
            return reached;
        }

        @Override
        public int move(Instant from, Instant to) {
            if (!reached.equals(from)) {
                return 0;
            }
            reached = to;
            return 1;
        }
    };
    private final Windows windows = new Windows(watermark, AGE, AGAIN, clock);

    /** In windows of at most 50 minutes, which is all that one comparison can bear. */
    private void compare() {
        windows.each(
                windows.oldEnough(),
                (since, until) -> {
                    Instant full = since.plus(Duration.ofMinutes(50));
                    return full.isBefore(until) ? full : until;
                },
                (since, until) -> {
                    compared.add(minutes(since) + ".." + minutes(until));
                    return until;
                });
    }

    private static String minutes(Instant at) {
        return String.valueOf(Duration.between(START.minus(AGE), at).toMinutes());
    }

    @Test
    void one_window_begins_where_the_other_has_ended_up_to_what_is_old_enough() {
        compare();
        assertThat(reached).isEqualTo(START.minus(AGE));
        assertThat(compared).hasSize(3).first().isEqualTo("-119..-69");
        assertThat(compared.get(2)).isEqualTo("-19..0");
    }

    @Test
    void a_service_that_was_started_again_compares_the_last_while_anew() {
        reached = START.minus(AGE);
        compare();
        assertThat(compared).containsExactly("-60..-10", "-10..0");
        compared.clear();
        compare();
        assertThat(compared).isEmpty();
        windows.anew();
        compare();
        assertThat(compared).containsExactly("-60..-10", "-10..0");
    }

    @Test
    void a_watermark_that_is_later_than_now_was_written_by_a_wrong_clock_and_is_put_back() {
        compare();
        compared.clear();
        reached = START.plus(Duration.ofHours(5));
        compare();
        assertThat(compared).containsExactly("-60..-10", "-10..0");
    }

    @Test
    void who_moves_the_watermark_meanwhile_is_not_overwritten() {
        compare();
        now = now.plus(Duration.ofMinutes(1));
        Instant all = START.minus(Duration.ofMinutes(10));
        windows.each(windows.oldEnough(), (since, until) -> until, (since, until) -> {
            if (compared.size() == 3) {
                reached = all;
            }
            compared.add(minutes(since) + ".." + minutes(until));
            return until;
        });
        assertThat(compared.subList(3, 5)).containsExactly("0..1", "-9..1");
    }
}
