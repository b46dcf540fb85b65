package io.twobanks.workbench.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.checker.Anomaly;
import io.twobanks.checker.AuditRead;
import io.twobanks.checker.BankRead;
import io.twobanks.checker.Declaration;
import io.twobanks.checker.Entry;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.Operation;
import io.twobanks.checker.Residue;
import io.twobanks.common.account.Leg;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.drill.Grade.Kind;
import io.twobanks.workbench.scenario.Standing;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a grade comes to: one transfer of 10.00 from A-1 to B-1, of which nobody knows how it ended. */
class GraderTest {
    private static final String ID = "68af8b5f-c6b4-4da1-9d7d-0cf8c2968ff1";
    private static final List<Entry> PAID = List.of(entry(1, "A-1", Leg.DEBIT, "-10.00", "990.00"));
    private static final List<Entry> RECEIVED = List.of(entry(1, "B-1", Leg.CREDIT, "10.00", "1010.00"));

    @Test
    void both_legs_and_nothing_left_to_do_is_solved() {
        assertThat(kind(new Ledgers("990.00", PAID, "1010.00", RECEIVED), "COMPLETED", Left.NOTHING))
                .isEqualTo(Kind.SOLVED);
    }

    @Test
    void a_process_that_does_not_run_keeps_it_open() {
        Standing whole = standing(new Ledgers("990.00", PAID, "1010.00", RECEIVED), "COMPLETED", Left.NOTHING);

        assertThat(Grader.kind(whole, List.of("bank-a"))).isEqualTo(Kind.OPEN);
        assertThat(sentences(whole, List.of("bank-a"))).contains("bank-a is not running.");
    }

    @Test
    void a_half_that_a_server_still_knows_is_open_and_no_money_is_lost() {
        Standing inDoubt = standing(new Ledgers("990.00", PAID, "1000.00", List.of()), "PENDING", Left.IN_DOUBT);

        assertThat(Grader.kind(inDoubt, List.of())).isEqualTo(Kind.OPEN);
        assertThat(sentences(inDoubt, List.of()))
                .anyMatch(line -> line.startsWith("Left over at db-b: in-doubt"))
                .anyMatch(line -> line.startsWith("Bank A paid 10.00 from A-1"))
                .noneMatch(line -> line.contains("is lost: at rest"));
    }

    @Test
    void a_half_that_no_server_knows_is_half_on_the_desk_or_not() {
        Ledgers half = new Ledgers("990.00", PAID, "1000.00", List.of());

        assertThat(kind(half, "PENDING", Left.NOTHING)).isEqualTo(Kind.HALF);
        assertThat(kind(half, "NEEDS_OPERATOR", Left.ON_DESK)).isEqualTo(Kind.HALF);
    }

    @Test
    void money_that_stays_frozen_is_frozen_and_money_that_was_unfrozen_into_nothing_is_lost() {
        Ledgers untouched = new Ledgers("1000.00", List.of(), "1000.00", List.of());

        assertThat(kind(untouched, "REJECTED", Left.FROZEN)).isEqualTo(Kind.FROZEN);
        assertThat(kind(new Ledgers("990.00", List.of(), "1000.00", List.of()), "REJECTED", Left.NOTHING))
                .isEqualTo(Kind.LOST);
    }

    @Test
    void a_second_credit_is_too_much_and_an_untrue_register_is_wrong() {
        List<Entry> twice = List.of(RECEIVED.get(0), entry(2, "B-1", Leg.CREDIT, "10.00", "1020.00"));

        assertThat(kind(new Ledgers("990.00", PAID, "1020.00", twice), "COMPLETED", Left.NOTHING))
                .isEqualTo(Kind.DOUBLED);
        assertThat(kind(new Ledgers("990.00", PAID, "1010.00", RECEIVED), "REJECTED", Left.NOTHING))
                .isEqualTo(Kind.WRONG);
    }

    private static List<String> sentences(Standing standing, List<String> down) {
        return Messages.in(Locale.ENGLISH, () -> Grader.sentences(standing, down));
    }

    private static Kind kind(Ledgers ledgers, String state, Left left) {
        return Grader.kind(standing(ledgers, state, left), List.of());
    }

    /** What both banks hold, and what they have written. */
    private record Ledgers(String a, List<Entry> ofA, String b, List<Entry> ofB) {}

    private enum Left {
        NOTHING,
        IN_DOUBT,
        ON_DESK,
        FROZEN
    }

    private static Standing standing(Ledgers ledgers, String state, Left left) {
        Set<String> underWay = left == Left.IN_DOUBT ? Set.of(ID) : Set.of();
        Set<String> onDesk = left == Left.ON_DESK ? Set.of(ID) : Set.of();
        Set<String> known = left == Left.IN_DOUBT ? underWay : onDesk;
        boolean done = left == Left.NOTHING && !state.equals("PENDING");
        AuditRead now = read(ledgers, left);
        return new Standing(
                evidence(now, state, false, Set.of()), evidence(now, state, true, known), underWay, onDesk, done);
    }

    private static AuditRead read(Ledgers ledgers, Left left) {
        List<Residue> between = left == Left.IN_DOUBT ? List.of(new Residue("in-doubt", "db-b", "xid", ID)) : List.of();
        Map<String, BigDecimal> frozen = left == Left.FROZEN ? Map.of("A-1", money("10.00")) : Map.of();
        return new AuditRead(
                new BankRead('A', 10, 11, Map.of("A-1", money(ledgers.a())), frozen, ledgers.ofA()),
                between,
                new BankRead('B', 12, 13, Map.of("B-1", money(ledgers.b())), Map.of(), ledgers.ofB()));
    }

    private static Evidence evidence(AuditRead now, String state, boolean desk, Set<String> known) {
        return new Evidence(
                new Declaration(1, EnumSet.allOf(Anomaly.class), Set.of("in-doubt"), desk, false, 0, 1, 0),
                List.of(new Operation(1, ID, "A-1", "B-1", money("10.00"), 1, 2, Operation.Answer.INFO, 0)),
                List.of(),
                List.of(),
                Map.of("A-1", money("1000.00"), "B-1", money("1000.00")),
                List.of(),
                now,
                Map.of(ID, state),
                known,
                known,
                List.of(),
                14,
                14,
                0);
    }

    private static Entry entry(long seq, String account, Leg leg, String delta, String after) {
        return new Entry(seq, ID, account, leg, money(delta), money(after));
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
