package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private final Arrivals arrivals = new Arrivals();

    @Test
    void a_message_that_comes_twice_is_one_arrival_at_the_first_time() {
        arrivals.arrived("one", NOON);
        arrivals.arrived("one", NOON.plusSeconds(1));

        assertThat(arrivals.count()).isOne();
        assertThat(arrivals.timeOf("one")).contains(NOON);
    }

    @Test
    void who_waits_is_woken_by_the_arrival_and_by_no_other() throws Exception {
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> await("one", Duration.ofSeconds(20)));
        arrivals.arrived("other", NOON);
        assertThat(await("one", Duration.ofMillis(30))).isFalse();

        arrivals.arrived("one", NOON);

        assertThat(waiting.get()).isTrue();
        assertThat(await("one", Duration.ZERO)).isTrue();
    }

    private boolean await(String transferId, Duration bound) {
        try {
            return arrivals.await(transferId, bound);
        } catch (InterruptedException ending) {
            throw new AssertionError(ending);
        }
    }

    @Test
    void times_are_in_order_without_those_that_are_only_waited_for() {
        arrivals.arrived("late", NOON.plusMillis(5));
        arrivals.arrived("early", NOON);
        await("never", Duration.ZERO);

        assertThat(arrivals.inOrder()).containsExactly(NOON, NOON.plusMillis(5));
    }

    @Test
    void what_was_forgotten_counts_no_more() {
        arrivals.arrived("one", NOON);

        arrivals.forget();

        assertThat(arrivals.count()).isZero();
        assertThat(arrivals.timeOf("one")).isEmpty();
    }
}
