package io.twobanks.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.checker.Operation.Answer;
import io.twobanks.checker.Verdict.Result;
import io.twobanks.common.account.Leg;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A day's history is judged while somebody waits for it. */
class CheckerSpeedTest {
    private static final int OPERATIONS = 20_000;
    private static final int READS = 500;
    private static final int COMPLETED = 1_000;
    private static final long MILLI = 1_000_000;
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<AuditRead> reads =
            IntStream.range(0, READS).mapToObj(i -> read((i + 1) * MILLI)).toList();

    @Test
    void twenty_thousand_operations_and_five_hundred_long_reads_are_judged_in_seconds(TestReporter reporter) {
        Evidence valid = evidence(true);
        Evidence invalid = evidence(false);

        long before = System.nanoTime();
        Verdict good = Checker.judge(valid);
        long between = System.nanoTime();
        Verdict bad = Checker.judge(invalid);
        long after = System.nanoTime();

        String figures = "%d operations, %d reads of %d entries: valid after %d ms, invalid after %d ms"
                .formatted(OPERATIONS, READS, 2 * COMPLETED, (between - before) / MILLI, (after - between) / MILLI);
        reporter.publishEntry(figures);
        System.out.println(figures);
        assertThat(good.result()).isEqualTo(Result.VALID);
        assertThat(bad.findings())
                .filteredOn(finding -> finding.rule() == Rule.VISIBILITY)
                .singleElement()
                .satisfies(finding -> assertThat(finding.count()).isEqualTo(READS * (OPERATIONS - COMPLETED)));
        assertThat(Duration.ofNanos(after - before)).isLessThan(PATIENCE);
    }

    /** A thousand are completed before the first read; all others were refused, or (which is a lie) answered OK. */
    private Evidence evidence(boolean truth) {
        List<Operation> history = new ArrayList<>();
        for (int i = 0; i < OPERATIONS; i++) {
            Answer answer = i < COMPLETED || !truth ? Answer.OK : Answer.FAIL;
            history.add(
                    new Operation(i % 8, id(i), "A-1", "B-1", CENT, i, i + 1, answer, answer == Answer.OK ? 200 : 503));
        }
        Map<String, String> states = history.stream()
                .filter(operation -> operation.answer() == Answer.OK)
                .collect(Collectors.toMap(Operation::transferId, operation -> "COMPLETED"));
        long end = 1000 * MILLI;
        return new Evidence(
                new Declaration(end, Set.of(), Set.of("branch"), false, true, 1, 1, 1),
                history,
                List.of(),
                List.of(),
                Map.of("A-1", new BigDecimal("1000.00"), "B-1", new BigDecimal("1000.00")),
                reads,
                read(end),
                states,
                Set.of(),
                Set.of(),
                List.of(),
                0,
                end,
                0);
    }

    /** Ids as long as real ones, and no object shared between two reads, as when they come from a database or a file. */
    private static String id(int number) {
        return new UUID(number * 7919L, number).toString();
    }

    private static AuditRead read(long at) {
        BigDecimal moved = CENT.multiply(BigDecimal.valueOf(COMPLETED));
        BigDecimal opening = new BigDecimal("1000.00");
        return new AuditRead(
                new BankRead(
                        'A', at, at + 1, Map.of("A-1", opening.subtract(moved)), Map.of(), entries("A-1", Leg.DEBIT)),
                List.of(),
                new BankRead(
                        'B', at + 2, at + 3, Map.of("B-1", opening.add(moved)), Map.of(), entries("B-1", Leg.CREDIT)));
    }

    private static List<Entry> entries(String account, Leg leg) {
        BigDecimal delta = leg == Leg.DEBIT ? CENT.negate() : CENT;
        BigDecimal opening = new BigDecimal("1000.00");
        return Stream.iterate(0, i -> i + 1)
                .limit(COMPLETED)
                .map(i -> new Entry(
                        i + 1, id(i), account, leg, delta, opening.add(delta.multiply(BigDecimal.valueOf(i + 1)))))
                .toList();
    }
}
