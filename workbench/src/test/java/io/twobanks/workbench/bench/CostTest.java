package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class CostTest {
    @Test
    void the_figures_of_the_table_are_there_for_each_contender() {
        List<Cost> costs = Cost.of(Reports.of(
                List.of("local", "whole"),
                List.of(
                        Reports.turn(1, "local", 900),
                        Reports.turn(2, "local", 1000),
                        Reports.turn(3, "local", 1100),
                        Reports.credited(Reports.turn(1, "whole", 100), 4))));

        assertThat(costs)
                .extracting(Cost::contender, Cost::baseline)
                .containsExactly(tuple("local", true), tuple("whole", false));
        Cost local = costs.get(0);
        assertThat(local.pattern()).isEqualTo("whole");
        assertThat(local.quietMillis()).isEqualTo(2.0);
        assertThat(local.serverMillis()).isEqualTo(3.0);
        assertThat(local.serviceMillis()).isEqualTo(2.0);
        assertThat(local.roundTrips()).isEqualTo(14.1);
        assertThat(local.speeds()).hasSize(4);
        assertThat(local.speeds().get(0)).isEqualTo(new Cost.Speed(1, Accounts.SPREAD, 1000, 2.0, 2.0, 2.0, 1.0, 0));
        assertThat(costs.get(1).speeds().get(0))
                .extracting(Cost.Speed::perSecond, Cost.Speed::creditMillis)
                .containsExactly(25.0, 20.02);
    }

    @Test
    void figures_of_a_run_whose_money_did_not_add_up_are_worth_nothing() {
        Turn turn = new Turn(1, "local", 1, Accounts.SPREAD);

        assertThat(Cost.of(Reports.of(List.of("local"), List.of(Reports.turn(turn, 10, 0, "a cent is missing")))))
                .isEmpty();
    }
}
