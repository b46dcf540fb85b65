package io.twobanks.xa.guard;

import static io.twobanks.xa.branch.StubResource.xid;
import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.timeline.Timeline;
import io.twobanks.xa.branch.LiveBranches;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.Test;

/** One thread makes the transfer, another one is recovery. */
class LeaveLiveBranchesTest {
    private static final Xid BRANCH = xid("two-banks-xa1", "bank-b");
    private static final Xid OTHER = xid("two-banks-xa2", "bank-b");

    private final LiveBranches branches = new LiveBranches(Timeline.unwatched());
    private final LeaveLiveBranches on = new LeaveLiveBranches(true, branches);
    private final LeaveLiveBranches off = new LeaveLiveBranches(false, branches);

    @Test
    void recoveryWaitsForATransferThatIsPreparedAndUndecided() {
        Optional<Integer> refusal = whileUndecided(true, () -> inRecovery(on, BRANCH));

        assertThat(refusal).hasValue(XAException.XAER_RMFAIL);
    }

    @Test
    void theThreadThatDecidesMayRollBackItsOwnBranch() {
        assertThat(whileUndecided(true, () -> refusal(on, BRANCH))).isEmpty();
    }

    @Test
    void aBranchThatIsNotPreparedIsNotInDoubt() {
        assertThat(whileUndecided(false, () -> inRecovery(on, BRANCH))).isEmpty();
    }

    @Test
    void anotherBranchIsNotProtected() {
        assertThat(whileUndecided(true, () -> inRecovery(on, OTHER))).isEmpty();
    }

    @Test
    void aTransferThatHasBeenDecidedNoLongerHoldsRecoveryBack() {
        whileUndecided(true, Optional::empty);

        assertThat(inRecovery(on, BRANCH)).isEmpty();
    }

    @Test
    void takenAwayRecoveryDoesNotWait() {
        assertThat(whileUndecided(true, () -> inRecovery(off, BRANCH))).isEmpty();
    }

    private interface Attempt {
        Optional<Integer> refusal();
    }

    private Optional<Integer> whileUndecided(boolean prepared, Attempt attempt) {
        return branches.enlistingFor("t1", () -> {
            branches.enlisted(BRANCH, 'B');
            if (prepared) {
                branches.prepared(BRANCH);
            }
            return attempt.refusal();
        });
    }

    private static Optional<Integer> inRecovery(LeaveLiveBranches guard, Xid xid) {
        return CompletableFuture.supplyAsync(() -> refusal(guard, xid)).join();
    }

    /** The error code, or empty when the guard lets the caller go on. */
    private static Optional<Integer> refusal(LeaveLiveBranches guard, Xid xid) {
        try {
            guard.check(xid);
            return Optional.empty();
        } catch (XAException refused) {
            return Optional.of(refused.errorCode);
        }
    }
}
