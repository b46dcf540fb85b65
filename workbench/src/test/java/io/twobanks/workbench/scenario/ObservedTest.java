package io.twobanks.workbench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.checker.Anomaly;
import io.twobanks.checker.AuditRead;
import io.twobanks.checker.BankRead;
import io.twobanks.checker.Declaration;
import io.twobanks.checker.Entry;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.Operation;
import io.twobanks.checker.Operation.Answer;
import io.twobanks.checker.Verdict;
import io.twobanks.common.account.Leg;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservedTest {
    private static final Verdict CALM = new Verdict(Verdict.Result.VALID, List.of(), Map.of(), BigDecimal.ZERO);
    private static final String ID = "68af8b5f-c6b4-4da1-9d7d-0cf8c2968ff1";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEBIT CREDIT | 200 | C",
                "DEBIT CREDIT | 202 | C+",
                "DEBIT CREDIT | 0 | C+",
                "'' | 409 | R",
                "'' | 503 | R",
                "'' | 202 | R+",
                "'' | 0 | R+",
                "DEBIT REFUND | 202 | R+",
                "DEBIT CREDIT REFUND TAKE_BACK | 202 | R+",
                "DEBIT | 200 | !",
                "CREDIT | 0 | !",
                "DEBIT CREDIT REFUND | 0 | !"
            })
    void a_transfer_has_ended_as_its_legs_and_its_answer_say(String legs, int status, String code) {
        Evidence evidence = evidence(legs, Set.of(), operation(status));

        assertThat(Observed.in(evidence, CALM, false, Set.of())).hasToString(code);
    }

    @Test
    void what_is_on_the_desk_or_was_repaired_there_needed_an_operator() {
        Observed listed = Observed.in(evidence("DEBIT", Set.of(ID), operation(0)), CALM, false, Set.of());
        Observed repaired =
                Observed.in(evidence("DEBIT CREDIT", Set.of(), Set.of(ID), operation(0)), CALM, false, Set.of());

        assertThat(listed).hasToString("M");
        assertThat(repaired).hasToString("M");
    }

    @Test
    void a_transfer_that_was_asked_for_twice_counts_once_with_its_best_answer() {
        Evidence evidence = evidence("DEBIT CREDIT", Set.of(), operation(202), operation(200), operation(202));

        assertThat(Observed.in(evidence, CALM, false, Set.of())).hasToString("C");
    }

    @Test
    void declared_anomalies_and_locks_are_its_prices() {
        Verdict seen = new Verdict(
                Verdict.Result.VALID, List.of(), Map.of(Anomaly.FRACTURED_READ, 3), new BigDecimal("0.100"));

        assertThat(Observed.in(evidence("DEBIT CREDIT", Set.of(), operation(200)), seen, true, Set.of()))
                .hasToString("C, VL");
    }

    @Test
    void a_row_that_was_written_before_it_was_undone_is_nothing_that_a_reader_saw() {
        Verdict written = new Verdict(Verdict.Result.VALID, List.of(), Map.of(Anomaly.DIRTY_WRITE, 1), BigDecimal.ZERO);

        assertThat(Observed.in(evidence("DEBIT CREDIT", Set.of(), operation(200)), written, false, Set.of()))
                .hasToString("C");
    }

    @ParameterizedTest
    @CsvSource({"A-1, C F", "B-1, C F", "'', C"})
    void money_is_frozen_when_a_snapshot_shows_it(String account, String codes) {
        Map<String, BigDecimal> frozen = account.isEmpty() ? Map.of() : Map.of(account, BigDecimal.TEN);
        Evidence calm = evidence("DEBIT CREDIT", Set.of(), operation(200));
        Evidence evidence = new Evidence(
                calm.declaration(),
                calm.history(),
                calm.deposits(),
                calm.statements(),
                calm.opening(),
                List.of(read(account.startsWith("A") ? frozen : Map.of(), account.startsWith("B") ? frozen : Map.of())),
                calm.atRest(),
                calm.states(),
                calm.onDesk(),
                calm.repaired(),
                calm.faults(),
                calm.healedAt(),
                calm.finalAt(),
                calm.lockWaitTimeouts());

        assertThat(Observed.in(evidence, CALM, false, Set.of())).hasToString(codes.replace(" ", ", "));
    }

    private static AuditRead read(Map<String, BigDecimal> frozenAtA, Map<String, BigDecimal> frozenAtB) {
        return new AuditRead(
                new BankRead('A', 0, 1, Map.of(), frozenAtA, List.of()),
                List.of(),
                new BankRead('B', 1, 2, Map.of(), frozenAtB, List.of()));
    }

    private static Operation operation(int status) {
        Answer answer = status == 200 ? Answer.OK : status >= 400 ? Answer.FAIL : Answer.INFO;
        return new Operation(1, ID, "A-1", "B-1", BigDecimal.TEN, 0, 1, answer, status);
    }

    private static Evidence evidence(String legs, Set<String> onDesk, Operation... history) {
        return evidence(legs, onDesk, Set.of(), history);
    }

    private static Evidence evidence(String legs, Set<String> onDesk, Set<String> repaired, Operation... history) {
        List<Entry> entries = Stream.of(legs.split(" "))
                .filter(leg -> !leg.isEmpty())
                .map(leg -> new Entry(1, ID, "A-1", Leg.valueOf(leg), BigDecimal.TEN, BigDecimal.TEN))
                .toList();
        AuditRead atRest = new AuditRead(
                new BankRead('A', 2, 3, Map.of(), Map.of(), entries),
                List.of(),
                new BankRead('B', 4, 5, Map.of(), Map.of(), List.of()));
        Declaration declaration = new Declaration(1, Set.of(), Set.of(), false, false, 0, 1, 0);
        return new Evidence(
                declaration,
                List.of(history),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                atRest,
                Map.of(),
                onDesk,
                repaired,
                List.of(),
                1,
                2,
                0);
    }
}
