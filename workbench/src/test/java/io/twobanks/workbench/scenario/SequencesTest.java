package io.twobanks.workbench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.checker.AuditRead;
import io.twobanks.checker.BankRead;
import io.twobanks.checker.Checker;
import io.twobanks.checker.Declaration;
import io.twobanks.checker.Entry;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.Operation;
import io.twobanks.checker.Operation.Answer;
import io.twobanks.common.account.Leg;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.common.timeline.TimelineLine.FaultMark;
import io.twobanks.workbench.scenario.FaultRecord.Deed;
import io.twobanks.workbench.scenario.Sequence.Booking;
import io.twobanks.workbench.scenario.Sequence.Half;
import io.twobanks.workbench.scenario.Sequence.Holding;
import io.twobanks.workbench.scenario.Sequence.Step;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two transfers of 10.00; the first is only debited, the second is complete. */
class SequencesTest {
    private static final Instant BEGAN = Instant.parse("2026-01-02T03:04:05Z");
    private static final long MILLI = 1_000_000;
    private static final BigDecimal TEN = new BigDecimal("10.00");

    @Test
    void steps_faults_and_deeds_stand_in_the_order_of_their_time() {
        Sequence told = told(
                evidence(true),
                List.of(
                        line(1, "whole", "debit", null),
                        line(2, "whole", "debit", "FIRED"),
                        line(3, "half", "debit", null),
                        line(7, "whole", "credit", "SKIPPED"),
                        line(8, "whole", "credit", null)),
                List.of(new Deed(5 * MILLI, "restart bank")));

        assertThat(told.request().transferId()).isEqualTo("whole");
        assertThat(told.steps())
                .containsExactly(
                        new Step(1, "bank", "debit", null, null),
                        new Step(2, "bank", "debit", "CRASH FIRED", null),
                        new Step(5, null, null, null, "restart bank"),
                        new Step(8, "bank", "credit", null, null));
        assertThat(told.leftOut()).isZero();
    }

    @Test
    void the_transfer_that_the_checker_speaks_of_comes_before_the_one_that_met_the_fault() {
        Sequence told = told(evidence(false), List.of(line(2, "whole", "debit", "FIRED")), List.of());

        assertThat(told.request().transferId()).isEqualTo("half");
        assertThat(told.entries())
                .containsExactly(new Booking('A', Leg.DEBIT, "A-1", TEN.negate(), new BigDecimal("80.00")));
        assertThat(told.holdings())
                .containsExactly(
                        new Holding("A-1", new BigDecimal("100.00"), new BigDecimal("80.00")),
                        new Holding("B-1", new BigDecimal("100.00"), new BigDecimal("110.00")));
    }

    @Test
    void readers_saw_it_half_done_from_the_first_read_that_shows_it_to_the_last() {
        assertThat(told(evidence(true), List.of(), List.of()).half()).isEqualTo(new Half(10, 22, 2));
        assertThat(told(evidence(false), List.of(), List.of()).half()).isEqualTo(new Half(10, 22, 2));
    }

    @Test
    void without_a_fault_and_a_finding_it_is_the_first_transfer() {
        assertThat(told(evidence(true), List.of(), List.of()).request().transferId())
                .isEqualTo("whole");
    }

    @Test
    void a_long_row_of_repetitions_is_cut_in_the_middle() {
        List<TimelineLine> many = LongStream.range(0, 100)
                .mapToObj(millis -> line(millis, "whole", "retry", null))
                .toList();

        Sequence told = told(evidence(true), many, List.of());

        assertThat(told.steps()).hasSize(60);
        assertThat(told.leftOut()).isEqualTo(40);
        assertThat(told.steps().get(39).millis()).isEqualTo(39);
        assertThat(told.steps().get(40).millis()).isEqualTo(80);
    }

    private static Sequence told(Evidence evidence, List<TimelineLine> timeline, List<Deed> deeds) {
        return new Sequences(evidence, BEGAN, timeline, deeds).best(Checker.judge(evidence));
    }

    private static TimelineLine line(long millis, String transfer, String point, String event) {
        FaultMark fault = event == null ? null : new FaultMark("f", "CRASH", event);
        return new TimelineLine(BEGAN.plusMillis(millis), "bank", transfer, point, Map.of(), fault);
    }

    /** @param onlyWhole without the transfer that is only debited */
    private static Evidence evidence(boolean onlyWhole) {
        Entry debit = new Entry(1, "whole", "A-1", Leg.DEBIT, TEN.negate(), new BigDecimal("90.00"));
        Entry other = new Entry(2, "half", "A-1", Leg.DEBIT, TEN.negate(), new BigDecimal("80.00"));
        Entry credit = new Entry(1, "whole", "B-1", Leg.CREDIT, TEN, new BigDecimal("110.00"));
        List<Entry> atA = onlyWhole ? List.of(debit) : List.of(debit, other);
        return new Evidence(
                new Declaration(1000 * MILLI, Set.of(), Set.of(), false, false, 0, 1, 1),
                Stream.of("whole", "half")
                        .filter(id -> !onlyWhole || id.equals("whole"))
                        .map(SequencesTest::asked)
                        .toList(),
                List.of(),
                List.of(),
                Map.of("A-1", new BigDecimal("100.00"), "B-1", new BigDecimal("100.00")),
                List.of(
                        read(10, "80.00", "100.00", List.of(debit, other), List.of()),
                        read(20, "80.00", "100.00", List.of(debit, other), List.of())),
                read(30, onlyWhole ? "90.00" : "80.00", "110.00", atA, List.of(credit)),
                Map.of(),
                Set.of(),
                Set.of(),
                List.of(),
                0,
                30 * MILLI,
                0);
    }

    private static Operation asked(String id) {
        return new Operation(1, id, "A-1", "B-1", TEN, 0, 40 * MILLI, Answer.OK, 200);
    }

    private static AuditRead read(long millis, String a, String b, List<Entry> atA, List<Entry> atB) {
        return new AuditRead(bank('A', millis, "A-1", a, atA), List.of(), bank('B', millis + 1, "B-1", b, atB));
    }

    private static BankRead bank(char bank, long millis, String account, String holding, List<Entry> entries) {
        return new BankRead(
                bank,
                millis * MILLI,
                (millis + 1) * MILLI,
                Map.of(account, new BigDecimal(holding)),
                Map.of(),
                entries);
    }
}
