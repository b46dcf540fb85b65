package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.fault.FaultAction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the protocol itself is for: with each of its guards nothing is lost, without it something is. */
class ProtocolGuardsIT {
    private static final List<String> BOTH = List.of("DEBIT A-1 -1.00", "CREDIT B-1 1.00");
    private static final List<String> ONLY_A_PAID = List.of("DEBIT A-1 -1.00");

    @Test
    void a_crash_between_the_two_commits_loses_nothing() {
        try (XaRun xa = XaRun.start("two-phase-commit-on", Map.of())) {
            Answer answer = crashBetweenTheCommits(xa);
            xa.run.restart("bank");

            xa.judgeWithinBound(List.of(answer));
            assertThat(xa.judge.legs(answer.transferId())).isEqualTo(BOTH);
        }
    }

    @Test
    void without_two_phase_commit_a_crash_between_the_two_commits_loses_money() {
        try (XaRun xa = XaRun.start("two-phase-commit-off", Map.of("xa.guard.two-phase-commit", "false"))) {
            Answer before = xa.client.transfer("A-2", "B-2", "1.00");
            assertThat(before.status()).isEqualTo(200);
            xa.awaitStep(Point.COMMIT_B_AFTER, before.transferId());

            Answer answer = crashBetweenTheCommits(xa);
            xa.run.restart("bank");

            assertThat(xa.judge.branchesInDoubt())
                    .as("nothing is left to recover")
                    .isEmpty();
            assertThat(xa.judge.legs(answer.transferId())).isEqualTo(ONLY_A_PAID);
        }
    }

    private static Answer crashBetweenTheCommits(XaRun xa) {
        xa.arm(Point.COMMIT_A_AFTER, FaultAction.CRASH);
        Answer answer = xa.client.transfer("A-1", "B-1", "1.00");
        xa.awaitCrash();
        return answer;
    }
}
