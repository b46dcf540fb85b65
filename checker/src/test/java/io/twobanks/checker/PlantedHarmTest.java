package io.twobanks.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.twobanks.checker.Verdict.Result;
import io.twobanks.checker.harm.Harmed;
import io.twobanks.checker.harm.PlantedHarm;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random runs of every pattern's shape in which everything goes right are valid; one harm planted anywhere in them is found
 * and named. {@code -Dtwobanks.seed=N} draws others.
 */
class PlantedHarmTest {
    private static final int FIRST_SEED = Integer.getInteger("twobanks.seed", 1);
    private static final int SEEDS = 10;
    private static final int TRANSFERS = 100;
    private static final int LOOKS = 30;

    private static final AtomicInteger CLEAN = new AtomicInteger();
    private static final AtomicInteger ALARMS = new AtomicInteger();
    private static final AtomicInteger PLANTED = new AtomicInteger();
    private static final AtomicInteger NAMED = new AtomicInteger();

    @AfterAll
    static void print_the_figures() {
        System.out.printf(
                "Seeds %d to %d of %d patterns, %d transfers and %d looks each. Clean runs: %d, alarms: %d. Harms planted: %d,"
                        + " found and named by rule, victim and step: %d%n",
                FIRST_SEED,
                FIRST_SEED + SEEDS - 1,
                Style.values().length,
                TRANSFERS,
                LOOKS,
                CLEAN.get(),
                ALARMS.get(),
                PLANTED.get(),
                NAMED.get());
    }

    @TestFactory
    Stream<DynamicTest> a_legal_run_is_valid() {
        return runs((style, seed) -> {
            Verdict verdict = Checker.judge(RandomRun.of(style, seed, TRANSFERS, LOOKS));
            CLEAN.incrementAndGet();
            ALARMS.addAndGet(verdict.findings().size());

            assertThat(verdict.result()).as(describe(verdict)).isEqualTo(Result.VALID);
            assertThat(verdict.counted()).containsKey(Anomaly.FRACTURED_READ);
            assertThat(verdict.exposure()).isPositive();
        });
    }

    @TestFactory
    Stream<DynamicTest> one_harm_makes_it_invalid_and_the_right_rule_names_it() {
        return runs((style, seed) -> {
            Evidence legal = RandomRun.of(style, seed, TRANSFERS, LOOKS);
            for (PlantedHarm harm : PlantedHarm.values()) {
                PLANTED.incrementAndGet();
                Harmed harmed = harm.plant(legal, new Random(seed));
                Verdict verdict = Checker.judge(harmed.evidence());

                assertThat(verdict.result()).as("%s, seed %d", harm, seed).isEqualTo(Result.INVALID);
                requireNamed(harm, harmed, verdict, style.fault());
                NAMED.incrementAndGet();
            }
        });
    }

    /** One line of what {@code judge} prints must do. */
    private static void requireNamed(PlantedHarm harm, Harmed harmed, Verdict verdict, String step) {
        assertThat(Report.brief(verdict, harmed.evidence()))
                .as(harm + ": " + describe(verdict))
                .anySatisfy(line -> {
                    assertThat(line).startsWith(harm.caughtBy().name()).contains(step);
                    if (harmed.victim() != null) {
                        assertThat(line).contains(harmed.victim());
                    }
                });
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.rule() == harm.caughtBy())
                .singleElement()
                .satisfies(finding -> assertThat(harmed.isNamedBy(finding)).isTrue());
    }

    /** What the figures are about: a run without any of it would be valid for nothing. */
    @ParameterizedTest
    @EnumSource(Style.class)
    void the_runs_have_what_real_ones_have(Style style) {
        List<Evidence> runs = seeds().mapToObj(seed -> RandomRun.of(style, seed, TRANSFERS, LOOKS))
                .toList();

        assertThat(runs.stream().flatMap(run -> run.history().stream()))
                .extracting(Operation::answer, Operation::status)
                .contains(
                        tuple(Operation.Answer.OK, 200),
                        tuple(Operation.Answer.FAIL, 409),
                        tuple(Operation.Answer.FAIL, 422),
                        tuple(Operation.Answer.FAIL, 503),
                        tuple(Operation.Answer.INFO, 0));
        assertThat(runs).allSatisfy(run -> {
            assertThat(run.history())
                    .as("retries")
                    .hasSizeGreaterThan(ids(run.history()).size());
            assertThat(mostAtOnce(run.history())).as("transfers at once").isGreaterThan(5);
            assertThat(run.reads())
                    .as("money on its way")
                    .anySatisfy(read -> assertThat(read.between()).hasSizeGreaterThan(2));
            assertThat(run.reads().stream().anyMatch(read -> !read.a().frozen().isEmpty()))
                    .as("frozen money")
                    .isEqualTo(style == Style.TCC);
        });
        assertThat(runs.stream().anyMatch(run -> !run.onDesk().isEmpty()))
                .as("somebody waits at a desk")
                .isEqualTo(style == Style.NOTIFY);
    }

    private static long mostAtOnce(List<Operation> history) {
        return history.stream()
                .mapToLong(one -> history.stream()
                        .filter(other -> other.invokedAt() <= one.invokedAt() && one.invokedAt() < other.answeredAt())
                        .count())
                .max()
                .orElse(0);
    }

    private static Set<String> ids(List<Operation> history) {
        return history.stream().map(Operation::transferId).collect(Collectors.toSet());
    }

    @TestFactory
    Stream<DynamicTest> half_transfers_that_no_server_knows_of_are_named_by_conservation_only() {
        return runs((style, seed) -> {
            Evidence legal = RandomRun.of(style, seed, TRANSFERS, LOOKS);

            Verdict verdict = Checker.judge(withoutResidue(legal));

            assertThat(verdict.findings())
                    .extracting(Finding::rule)
                    .as(describe(verdict))
                    .containsExactly(Rule.CONSERVATION);
        });
    }

    @TestFactory
    Stream<DynamicTest> undeclared_anomalies_are_named_by_isolation_only() {
        return runs((style, seed) -> {
            Evidence legal = RandomRun.of(style, seed, TRANSFERS, LOOKS);

            Verdict verdict = Checker.judge(declaringNothing(legal));

            assertThat(verdict.findings())
                    .extracting(Finding::rule)
                    .as(describe(verdict))
                    .containsExactly(Rule.ISOLATION);
        });
    }

    @ParameterizedTest
    @EnumSource(PlantedHarm.class)
    void one_completed_transfer_that_nobody_looked_at_is_enough(PlantedHarm harm) {
        Evidence smallest = Story.beginWith("A-1", "B-1")
                .pays("t1", "A-1", "B-1", "1000.00")
                .ends();
        assertThat(Checker.judge(smallest).result()).isEqualTo(Result.VALID);

        for (int seed = 0; seed < SEEDS; seed++) {
            Verdict verdict =
                    Checker.judge(harm.plant(smallest, new Random(seed)).evidence());

            assertThat(verdict.findings())
                    .extracting(Finding::rule)
                    .as("%s, seed %d: %s", harm, seed, describe(verdict))
                    .contains(harm.caughtBy());
        }
    }

    @ParameterizedTest
    @EnumSource(PlantedHarm.class)
    void one_completed_transfer_without_an_answer_is_enough(PlantedHarm harm) {
        Evidence unanswered = Story.begin()
                .asks("t1")
                .completes("t1")
                .answers("t1", Operation.Answer.INFO)
                .looks()
                .ends();

        for (int seed = 0; seed < SEEDS; seed++) {
            Verdict verdict =
                    Checker.judge(harm.plant(unanswered, new Random(seed)).evidence());

            assertThat(verdict.findings())
                    .extracting(Finding::rule)
                    .as("%s, seed %d: %s", harm, seed, describe(verdict))
                    .contains(harm.caughtBy());
        }
    }

    @Test
    void without_a_completed_transfer_there_is_nothing_to_harm() {
        Evidence nothing =
                Story.begin().asks("t1").answers("t1", Operation.Answer.FAIL).ends();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlantedHarm.DROPPED_LEG.plant(nothing, new Random(1)))
                .withMessageContaining("no transfer was completed");
    }

    private interface Check {
        void of(Style style, long seed);
    }

    /** The seed is the test's name; a run is drawn from nothing else. */
    private static Stream<DynamicTest> runs(Check check) {
        return Arrays.stream(Style.values())
                .flatMap(style -> seeds().mapToObj(seed ->
                        DynamicTest.dynamicTest(style + ", seed " + seed, () -> check.of(style, seed))));
    }

    private static IntStream seeds() {
        return IntStream.range(FIRST_SEED, FIRST_SEED + SEEDS);
    }

    private static Evidence withoutResidue(Evidence evidence) {
        List<AuditRead> reads = evidence.reads().stream()
                .map(read -> new AuditRead(read.a(), List.of(), read.b()))
                .toList();
        return new Evidence(
                evidence.declaration(),
                evidence.history(),
                evidence.deposits(),
                evidence.statements(),
                evidence.opening(),
                reads,
                evidence.atRest(),
                evidence.states(),
                evidence.onDesk(),
                evidence.repaired(),
                evidence.faults(),
                evidence.healedAt(),
                evidence.finalAt(),
                evidence.lockWaitTimeouts());
    }

    private static Evidence declaringNothing(Evidence evidence) {
        Declaration was = evidence.declaration();
        return new Evidence(
                new Declaration(was.boundNanos(), Set.of(), was.inFlightKinds(), was.desk(), false, 0, 1, 0),
                evidence.history(),
                evidence.deposits(),
                evidence.statements(),
                evidence.opening(),
                evidence.reads(),
                evidence.atRest(),
                evidence.states(),
                evidence.onDesk(),
                evidence.repaired(),
                evidence.faults(),
                evidence.healedAt(),
                evidence.finalAt(),
                evidence.lockWaitTimeouts());
    }

    private static String describe(Verdict verdict) {
        return String.join("\n", Report.of(verdict));
    }
}
