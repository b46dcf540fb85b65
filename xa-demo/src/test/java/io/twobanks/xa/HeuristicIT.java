package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.fault.FaultAction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody ends a branch by hand, the other way than decided. Nobody tells the bank; the ledgers do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeuristicIT {
    private XaRun xa;

    @BeforeAll
    void start() {
        xa = XaRun.start("heuristic", Map.of());
        xa.openAccounts(100, 10);
    }

    @AfterAll
    void end() {
        xa.close();
    }

    @Test
    void bank_b_rolled_back_by_hand_is_never_called_rejected_while_bank_a_is_still_to_commit() {
        Answer answer = crashAt(Point.DECISION_LOGGED, "A-100", "B-100");
        xa.judge.endByHand("db-b", "ROLLBACK");
        xa.arm(Point.RECOVERY_COMMIT_BEFORE, FaultAction.PAUSE);
        xa.run.restart("bank");
        xa.awaitHeld(1);

        // The orphan's row at bank B is free now; for three rounds of settling it must stay what it is.
        xa.requireStays(answer, "PENDING");
        xa.release();

        xa.awaitState(answer, "NEEDS_OPERATOR");
        assertThat(xa.judge.legs(answer.transferId())).containsExactly("DEBIT A-100 -1.00");
    }

    @Test
    void bank_b_committed_by_hand_and_bank_a_rolled_back_by_recovery_is_found() {
        Answer answer = crashAt(Point.PREPARE_B_AFTER, "A-101", "B-101");
        xa.judge.endByHand("db-b", "COMMIT");
        xa.run.restart("bank");

        xa.awaitState(answer, "NEEDS_OPERATOR");
        assertThat(xa.judge.legs(answer.transferId())).containsExactly("CREDIT B-101 1.00");
        assertThat(xa.judge.branchesInDoubt()).isEmpty();
    }

    @Test
    void both_branches_rolled_back_by_hand_is_no_half_transfer() {
        Answer answer = crashAt(Point.DECISION_LOGGED, "A-102", "B-102");
        xa.judge.endByHand("db-a", "ROLLBACK");
        xa.judge.endByHand("db-b", "ROLLBACK");
        xa.run.restart("bank");

        xa.awaitState(answer, "REJECTED");
        assertThat(xa.judge.legs(answer.transferId())).isEqualTo(List.of());
    }

    private Answer crashAt(Point point, String from, String to) {
        xa.arm(point, FaultAction.CRASH);
        Answer answer = xa.client.transfer(from, to, "1.00");
        xa.awaitCrash();
        return answer;
    }
}
