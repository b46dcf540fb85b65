package io.twobanks.workbench.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.twobanks.checker.AuditRead;
import io.twobanks.checker.BankRead;
import io.twobanks.checker.Checker;
import io.twobanks.checker.Declaration;
import io.twobanks.checker.Entry;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.Operation;
import io.twobanks.checker.Operation.Answer;
import io.twobanks.common.account.Leg;
import io.twobanks.workbench.console.Exposed.Level;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Transfers of 10.00 each; a look at both banks takes 2 ms. */
class ExposedTest {
    private static final long MILLI = 1_000_000;
    private static final BigDecimal TEN = new BigDecimal("10.00");

    @Test
    void what_was_half_done_is_a_step_for_each_amount_and_its_area_is_the_verdicts_exposure() {
        Evidence evidence = evidence(
                look(5, List.of(), List.of()),
                look(10, List.of("t1"), List.of()),
                look(20, List.of("t1"), List.of()),
                look(30, List.of("t1", "t2"), List.of()),
                look(50, List.of("t1", "t2"), List.of("t1", "t2")),
                look(1000, List.of("t1", "t2"), List.of("t1", "t2")));

        Exposed exposed = Exposed.of(evidence, "t1");

        assertThat(exposed.levels())
                .containsExactly(new Level(10, 30, TEN), new Level(30, 50, new BigDecimal("20.00")));
        assertThat(area(exposed)).isCloseTo(0.6, within(1e-9));
        assertThat(Checker.judge(evidence).exposure()).isEqualByComparingTo("0.600");
        assertThat(exposed.asked()).isEqualTo(3);
        assertThat(exposed.bothLegs()).isEqualTo(52);
    }

    @Test
    void what_is_half_done_again_later_is_another_step() {
        Evidence evidence = evidence(
                look(10, List.of("t1"), List.of()),
                look(20, List.of("t1"), List.of("t1")),
                look(30, List.of("t1", "t2"), List.of("t1")),
                look(40, List.of("t1", "t2"), List.of("t1", "t2")));

        assertThat(Exposed.of(evidence, "t2").levels()).containsExactly(new Level(10, 20, TEN), new Level(30, 40, TEN));
        assertThat(Exposed.of(evidence, "t2").bothLegs()).isEqualTo(42);
    }

    @Test
    void a_last_look_that_shows_a_half_counts_until_its_own_end_and_both_legs_may_never_be_there() {
        Exposed exposed = Exposed.of(evidence(look(10, List.of("t1"), List.of())), "t1");

        assertThat(exposed.levels()).containsExactly(new Level(10, 12, TEN));
        assertThat(exposed.bothLegs()).isNull();
    }

    @Test
    void where_nothing_is_ever_half_done_there_is_no_step() {
        assertThat(Exposed.of(evidence(look(10, List.of("t1"), List.of("t1"))), null)
                        .levels())
                .isEmpty();
    }

    private static double area(Exposed exposed) {
        return exposed.levels().stream()
                .mapToDouble(level ->
                        (level.to() - level.from()) / 1000 * level.money().doubleValue())
                .sum();
    }

    /** At rest it is as the last look shows it. */
    private static Evidence evidence(AuditRead... looks) {
        return new Evidence(
                new Declaration(1000 * MILLI, Set.of(), Set.of(), false, false, 0, 1, 1),
                Stream.of(asked("t1", 3), asked("t2", 4)).toList(),
                List.of(),
                List.of(),
                Map.of("A-1", new BigDecimal("100.00"), "B-1", new BigDecimal("100.00")),
                List.of(looks),
                looks[looks.length - 1],
                Map.of(),
                Set.of(),
                Set.of(),
                List.of(),
                0,
                2000 * MILLI,
                0);
    }

    private static Operation asked(String id, long millis) {
        return new Operation(1, id, "A-1", "B-1", TEN, millis * MILLI, 40 * MILLI, Answer.OK, 200);
    }

    private static AuditRead look(long millis, List<String> paid, List<String> received) {
        return new AuditRead(
                bank('A', millis, Leg.DEBIT, TEN.negate(), paid),
                List.of(),
                bank('B', millis + 1, Leg.CREDIT, TEN, received));
    }

    private static BankRead bank(char bank, long millis, Leg leg, BigDecimal delta, List<String> transfers) {
        String account = bank + "-1";
        List<Entry> entries = transfers.stream()
                .map(id -> new Entry(1, id, account, leg, delta, TEN))
                .toList();
        return new BankRead(bank, millis * MILLI, (millis + 1) * MILLI, Map.of(account, TEN), Map.of(), entries);
    }
}
