package io.twobanks.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.twobanks.checker.RandomRun.Style;
import io.twobanks.checker.Verdict.Result;
import io.twobanks.checker.harm.PlantedHarm;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Long random runs in which everything goes right are valid; one harm planted anywhere in them is found and named. */
class PlantedHarmTest {
    private static final int SEEDS = 20;
    private static final int TRANSFERS = 200;
    private static final int LOOKS = 40;

    @TestFactory
    Stream<DynamicTest> a_legal_run_is_valid() {
        return runs((style, seed) -> {
            Verdict verdict = Checker.judge(RandomRun.of(style, seed, TRANSFERS, LOOKS));

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
                Verdict verdict = Checker.judge(harm.plant(legal, new Random(seed)));

                assertThat(verdict.result()).as("%s, seed %d", harm, seed).isEqualTo(Result.INVALID);
                assertThat(verdict.findings())
                        .extracting(Finding::rule)
                        .as("%s, seed %d: %s", harm, seed, describe(verdict))
                        .contains(harm.caughtBy());
            }
        });
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
            Verdict verdict = Checker.judge(harm.plant(smallest, new Random(seed)));

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
            Verdict verdict = Checker.judge(harm.plant(unanswered, new Random(seed)));

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
                .flatMap(style -> IntStream.rangeClosed(1, SEEDS)
                        .mapToObj(seed ->
                                DynamicTest.dynamicTest(style + ", seed " + seed, () -> check.of(style, seed))));
    }

    private static Evidence withoutResidue(Evidence evidence) {
        List<AuditRead> reads = evidence.reads().stream()
                .map(read -> new AuditRead(read.a(), List.of(), read.b()))
                .toList();
        return new Evidence(
                evidence.declaration(),
                evidence.history(),
                evidence.deposits(),
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
        return new Evidence(
                Story.begin().pays("t1").ends().declaration(),
                evidence.history(),
                evidence.deposits(),
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
