package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditsTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private final Arrivals arrivals = new Arrivals();

    private static LoadResult answeredWithinASecond(Ordered... ordered) {
        Latencies answers = Latencies.none();
        List.of(ordered).forEach(each -> answers.record(Duration.ofMillis(2).toNanos()));
        return new LoadResult(NOON, Duration.ofSeconds(1), List.of(ordered), answers, 0, null);
    }

    /** Answers say nothing about what is left to do: the rate of work is that of its end. */
    @Test
    void a_turn_lasts_until_the_last_money_has_arrived() throws InterruptedException {
        LoadResult outcome =
                answeredWithinASecond(new Ordered("early", NOON), new Ordered("late", NOON.plusMillis(900)));
        arrivals.arrived("early", NOON.plusMillis(10));
        arrivals.arrived("late", NOON.plusMillis(4000));

        Credits credits = Credits.await(arrivals, outcome);

        assertThat(credits.seconds()).isCloseTo(4, within(1e-9));
        assertThat(credits.latencies().count()).isEqualTo(2);
        assertThat(credits.latencies().percentile(50)).isCloseTo(10, within(0.1));
        assertThat(credits.latencies().percentile(100)).isCloseTo(3100, within(5.0));
    }

    @Test
    void a_turn_does_not_end_before_its_last_answer() throws InterruptedException {
        LoadResult outcome = answeredWithinASecond(new Ordered("one", NOON));
        arrivals.arrived("one", NOON.plusMillis(10));

        assertThat(Credits.await(arrivals, outcome).seconds()).isCloseTo(1, within(1e-9));
    }

    /** The bank's clock shows milliseconds only, so the money may seem to have come before it was ordered. */
    @Test
    void an_arrival_before_its_order_took_no_time() throws InterruptedException {
        LoadResult outcome = answeredWithinASecond(new Ordered("one", NOON.plusNanos(700_000)));
        arrivals.arrived("one", NOON);

        assertThat(Credits.await(arrivals, outcome).latencies().percentile(50)).isZero();
    }

    @Test
    void the_speed_of_a_turn_is_that_of_its_credits() {
        TurnResult answered = Reports.turn(1, "whole", 1000);
        TurnResult credited = Reports.credited(answered, 4);

        assertThat(answered.perSecond()).isEqualTo(1000);
        assertThat(credited.perSecond()).isEqualTo(250);
        assertThat(credited.answersPerSecond()).isEqualTo(1000);
    }
}
