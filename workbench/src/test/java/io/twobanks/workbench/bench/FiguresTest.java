package io.twobanks.workbench.bench;

import static io.twobanks.workbench.bench.Reports.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static Figures of(String contender, TurnResult... turns) {
        BenchReport report = Reports.of(List.of("local", "plain", "whole"), List.of(turns));
        return Figures.of(report, contender, 1, Accounts.SPREAD);
    }

    @Test
    void the_speed_is_the_median_of_the_rounds() {
        Figures figures = of("plain", turn(1, "plain", 100), turn(2, "plain", 900), turn(3, "plain", 120));

        assertThat(figures.perSecond()).isEqualTo(120);
        assertThat(figures.slowest()).isEqualTo(100);
        assertThat(figures.fastest()).isEqualTo(900);
        assertThat(of("plain", turn(1, "plain", 100), turn(2, "plain", 200)).perSecond())
                .isEqualTo(150);
    }

    /** One slow round of the machine halves both, and must not change what they are to each other. */
    @Test
    void the_ratio_is_the_median_of_the_rounds_ratios() {
        TurnResult[] turns = {
            turn(1, "local", 1000), turn(1, "plain", 250),
            turn(2, "local", 100), turn(2, "plain", 25),
            turn(3, "local", 800), turn(3, "plain", 240)
        };

        assertThat(of("plain", turns).ratioTo(of("local", turns)).orElseThrow()).isCloseTo(0.25, within(1e-9));
        assertThat(of("local", turns).ratioTo(of("local", turns)).orElseThrow()).isEqualTo(1);
    }

    /** Half of the transfers waited for a processor that somebody else had. */
    @Test
    void the_quiet_time_is_that_of_undisturbed_transfers_with_one_client() {
        TurnResult quiet = turn(1, "plain", 100);
        TurnResult crowded = turn(new Turn(1, "plain", 16, Accounts.SPREAD), 100, 0, null);
        BenchReport report = Reports.of(List.of("plain"), List.of(quiet, Reports.slow(2, "plain", 100), crowded));

        assertThat(Figures.quiet(report, "plain").orElseThrow()).isCloseTo(2, within(0.01));
        assertThat(Figures.quiet(Reports.of(List.of("plain"), List.of(crowded)), "plain"))
                .isEmpty();
    }

    @Test
    void without_the_other_one_there_is_no_ratio() {
        assertThat(of("plain", turn(1, "plain", 100)).ratioTo(of("local"))).isEmpty();
        assertThat(of("plain", turn(1, "plain", 100)).ratioTo(of("local", turn(1, "local", 0))))
                .isEmpty();
    }

    @Test
    void turns_with_other_clients_or_accounts_are_other_figures() {
        TurnResult hot = turn(new Turn(1, "plain", 1, Accounts.HOT), 1, 0, null);
        TurnResult many = turn(new Turn(1, "plain", 16, Accounts.SPREAD), 2, 0, null);

        assertThat(of("plain", hot, many, turn(1, "plain", 3)).perSecond()).isEqualTo(3);
    }

    @Test
    void errors_of_all_rounds_are_counted_and_one_void_turn_voids_all() {
        TurnResult failing = turn(new Turn(1, "plain", 1, Accounts.SPREAD), 10, 3, null);
        TurnResult losing = turn(new Turn(2, "plain", 1, Accounts.SPREAD), 10, 4, "money is missing");

        assertThat(of("plain", failing, losing).errors()).isEqualTo(7);
        assertThat(of("plain", failing, losing).isVoid()).isTrue();
        assertThat(of("plain", failing).isVoid()).isFalse();
    }

    @Test
    void forced_writes_are_per_transfer() {
        assertThat(of("plain", turn(1, "plain", 10), turn(2, "plain", 30)).forcedWrites())
                .isEqualTo(4);
    }
}
