package io.twobanks.common.seata;

import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import org.apache.seata.tm.api.GlobalTransaction;
import org.apache.seata.tm.api.TMFailureHandler;

/**
 * Called when a global transaction did not end as it should. Seata's own handler writes to the log, and the caller gets the
 * error that led to the rollback, whether the rollback is done or not. Here the caller is told the difference: an error of its
 * own comes back to it only when everything is rolled back.
 */
public final class TellOutcome implements TMFailureHandler {
    @Override
    public void onBeginFailure(GlobalTransaction transaction, Throwable cause) {
        throw new Refused(Refusal.ROLLED_BACK, "The coordinator does not answer, so nothing was begun.", cause);
    }

    @Override
    public void onCommitFailure(GlobalTransaction transaction, Throwable cause) {
        throw new OutcomeOpen(transaction.getXid(), "the coordinator did not say that it commits", cause);
    }

    @Override
    public void onRollbackFailure(GlobalTransaction transaction, Throwable cause) {
        throw new OutcomeOpen(transaction.getXid(), "it is to be rolled back, and that has failed", cause);
    }

    @Override
    public void onRollbacking(GlobalTransaction transaction, Throwable cause) {
        throw new OutcomeOpen(transaction.getXid(), "it is being rolled back", cause);
    }
}
