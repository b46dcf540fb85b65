package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.infra.InfraException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The bank crashes at every step of the protocol, once each, and recovers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {
    private final List<Answer> answers = new ArrayList<>();
    private XaRun xa;

    @BeforeAll
    void start() {
        xa = XaRun.start("crash", Map.of());
    }

    @AfterAll
    void end() {
        xa.close();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_NONE, names = "RECOVERY_.*")
    void a_crash_at_any_step_leaves_both_banks_or_neither(Point point) {
        xa.arm(point, FaultAction.CRASH);

        Answer answer = xa.client.transfer("A-1", "B-1", "1.00");
        answers.add(answer);
        xa.awaitCrash();
        xa.run.restart("bank");

        xa.judgeWithinBound(answers);
        assertThat(answer.status()).as("no answer can have come").isZero();
        assertThat(xa.judge.stateOf(answer.transferId())).isEqualTo(isDecidedAt(point) ? "COMPLETED" : "REJECTED");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_NONE, names = "RECOVERY_.*")
    void a_failure_at_any_step_is_answered_truly(Point point) {
        xa.arm(point, FaultAction.THROW);

        answers.add(xa.client.transfer("B-2", "A-2", "1.00"));

        xa.judgeWithinBound(answers);
    }

    @ParameterizedTest
    @EnumSource(names = {"RECOVERY_COMMIT_BEFORE", "RECOVERY_COMMIT_AFTER"})
    void a_second_crash_while_recovery_commits_changes_nothing(Point point) {
        crashAgainIn(point, Point.COMMIT_A_AFTER, "COMPLETED");
    }

    @ParameterizedTest
    @EnumSource(names = {"RECOVERY_ROLLBACK_BEFORE", "RECOVERY_ROLLBACK_AFTER"})
    void a_second_crash_while_recovery_rolls_back_changes_nothing(Point point) {
        crashAgainIn(point, Point.PREPARE_B_AFTER, "REJECTED");
    }

    private void crashAgainIn(Point recoveryPoint, Point point, String outcome) {
        xa.arm(point, FaultAction.CRASH);
        Answer answer = xa.client.transfer("A-3", "B-3", "1.00");
        answers.add(answer);
        xa.awaitCrash();

        xa.arm(recoveryPoint, FaultAction.CRASH);
        xa.run.restart("bank");
        xa.awaitCrash();
        xa.run.restart("bank");

        xa.judgeWithinBound(answers);
        assertThat(xa.judge.stateOf(answer.transferId())).isEqualTo(outcome);
    }

    @Test
    void a_crash_at_the_very_start_of_recovery_changes_nothing() {
        xa.arm(Point.DECISION_LOGGED, FaultAction.CRASH);
        answers.add(xa.client.transfer("A-1", "B-2", "1.00"));
        xa.awaitCrash();

        xa.arm(Point.RECOVERY_SCAN_BEFORE, FaultAction.CRASH);
        restartIntoACrash();
        xa.run.restart("bank");

        xa.judgeWithinBound(answers);
    }

    /** The scan begins while the service starts, so it may die before or just after it is ready. */
    private void restartIntoACrash() {
        try {
            xa.run.restart("bank");
        } catch (InfraException endedEarly) {
            assertThat(endedEarly).hasMessageContaining("bank");
        }
        xa.awaitCrash();
    }

    private static boolean isDecidedAt(Point point) {
        return point.compareTo(Point.DECISION_LOGGED) >= 0;
    }
}
