package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.Checkout;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderTest {
    /** The workbench's class path has no demo, so no pattern brings a ladder. */
    private static Ladder of(String pattern) {
        return Ladder.of(Checkout.find().pattern(pattern));
    }

    @Test
    void a_pattern_that_brings_no_ladder_is_measured_beside_what_its_money_costs_by_itself() {
        Ladder ladder = of("tcc");

        assertThat(ladder.pattern()).isEqualTo("tcc");
        assertThat(ladder.contenders()).extracting(Contender::name).containsExactly("local", "two-local", "tcc");
        assertThat(ladder.baselines()).containsExactly("local");
    }

    @Test
    void a_pattern_that_answers_before_the_payee_has_the_money_is_waited_for() {
        assertThat(serviceOf("outbox").arrivals()).isPresent();
        assertThat(serviceOf("notify").arrivals()).isPresent();
        assertThat(serviceOf("tcc").arrivals()).isEmpty();
        assertThat(serviceOf("at").arrivals()).isEmpty();
    }

    private static Contender serviceOf(String pattern) {
        return of(pattern).chosen(List.of(pattern)).get(0);
    }
}
