package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.infra.InfraException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every fault point is reached, and the bank crashes or fails there. Both banks move, or neither. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {
    /** The points before recovery, in the order in which they happen. */
    private static final List<Point> PROTOCOL = Arrays.stream(Point.values())
            .filter(point -> point.compareTo(Point.RECOVERY_SCAN_BEFORE) < 0)
            .toList();

    private final List<Answer> answers = new ArrayList<>();
    private XaRun xa;

    @BeforeAll
    void start() {
        xa = XaRun.start("crash", Map.of());
        // A pair of accounts per transfer: what is in doubt keeps its rows locked while the next one crashes.
        xa.openAccounts(100, PROTOCOL.size() * 2);
    }

    @AfterAll
    void end() {
        xa.close();
    }

    @AfterEach
    void disarm() {
        xa.run.heal();
    }

    @Test
    void a_crash_at_any_step_ends_in_a_commit_if_it_was_decided_and_in_a_rollback_if_not() {
        List<Answer> crashed = PROTOCOL.stream().map(this::crashAt).toList();

        xa.judgeWithinBound(answers);

        assertThat(crashed).as("answers").allMatch(answer -> answer.status() == 0);
        for (Point point : PROTOCOL) {
            String id = crashed.get(point.ordinal()).transferId();
            assertThat(xa.judge.stateOf(id))
                    .as("a crash at %s", point)
                    .isEqualTo(isDecidedAt(point) ? "COMPLETED" : "REJECTED");
        }
    }

    private Answer crashAt(Point point) {
        xa.arm(point, FaultAction.CRASH);
        Answer answer = transfer(100 + point.ordinal());
        xa.awaitCrash();
        xa.run.restart("bank");
        return answer;
    }

    @Test
    void a_failure_at_any_step_is_answered_truly() {
        for (Point point : PROTOCOL) {
            xa.arm(point, FaultAction.THROW);
            Answer answer = transfer(100 + PROTOCOL.size() + point.ordinal());
            assertThat(answer.isFail()).as("a failure at %s: %s", point, answer).isEqualTo(!isDecidedAt(point));
        }
        xa.judgeWithinBound(answers);
    }

    @Test
    void recovery_killed_at_each_of_its_own_steps_still_finishes() {
        xa.arm(Point.PREPARE_B_AFTER, FaultAction.CRASH);
        Answer undecided = transfer(1);
        xa.awaitCrash();
        xa.run.restart("bank");
        xa.arm(Point.COMMIT_A_AFTER, FaultAction.CRASH);
        Answer decided = transfer(2);
        xa.awaitCrash();

        crashRecoveryAt(Point.RECOVERY_SCAN_BEFORE);
        crashRecoveryAt(Point.RECOVERY_COMMIT_BEFORE);
        crashRecoveryAt(Point.RECOVERY_COMMIT_AFTER);
        crashRecoveryAt(Point.RECOVERY_ROLLBACK_BEFORE);
        crashRecoveryAt(Point.RECOVERY_ROLLBACK_AFTER);
        xa.run.restart("bank");

        xa.judgeWithinBound(answers);
        assertThat(xa.judge.stateOf(undecided.transferId())).isEqualTo("REJECTED");
        assertThat(xa.judge.stateOf(decided.transferId())).isEqualTo("COMPLETED");
    }

    /** Recovery begins while the service starts, so it may die before or after it is ready. */
    private void crashRecoveryAt(Point point) {
        xa.arm(point, FaultAction.CRASH);
        try {
            xa.run.restart("bank");
        } catch (InfraException endedEarly) {
            assertThat(endedEarly).hasMessageContaining("bank");
        }
        xa.awaitCrash();
    }

    private Answer transfer(int account) {
        Answer answer = xa.client.transfer("A-" + account, "B-" + account, "1.00");
        answers.add(answer);
        return answer;
    }

    private static boolean isDecidedAt(Point point) {
        return point.compareTo(Point.DECISION_LOGGED) >= 0;
    }
}
