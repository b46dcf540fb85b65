package io.twobanks.common.seata;

import org.apache.seata.common.exception.FrameworkException;
import org.apache.seata.core.exception.TransactionException;
import org.apache.seata.core.model.GlobalStatus;
import org.apache.seata.tm.TransactionManagerHolder;

/** What the coordinator says about a global transaction. */
public class AskCoordinator {
    /** Its many states by what follows from them. */
    public enum Decision {
        /** Nobody has decided; it will roll back by itself when the time-out has passed. */
        NONE,
        /**
         * It commits, whatever happens. Whether every branch has done its part of that the coordinator does not tell: it keeps
         * saying that it is committing for a while after all have.
         */
        COMMIT,
        /** It rolls back, and has not told that it is done. */
        ROLLING_BACK,
        /** It is rolled back. */
        ROLLED_BACK,
        /** It cannot be rolled back: an undo was refused, because somebody has changed a row meanwhile. */
        STUCK,
        /** The coordinator does not know it any more: nothing will change, and the banks' books say how it has ended. */
        FORGOTTEN
    }

    /** @throws OutcomeOpen when the coordinator does not answer */
    public Decision about(String xid) {
        try {
            return decision(TransactionManagerHolder.get().getStatus(xid));
        } catch (TransactionException | FrameworkException silent) {
            throw new OutcomeOpen(xid, "the coordinator does not answer", silent);
        }
    }

    static Decision decision(GlobalStatus status) {
        return switch (status) {
            case UnKnown, Begin -> Decision.NONE;
            case Committing, CommitRetrying, AsyncCommitting, Committed, CommitFailed, CommitRetryTimeout ->
                Decision.COMMIT;
            case StopCommitOrCommitRetry -> Decision.COMMIT;
            case Rollbacking, RollbackRetrying, TimeoutRollbacking, TimeoutRollbackRetrying -> Decision.ROLLING_BACK;
            case Rollbacked, TimeoutRollbacked -> Decision.ROLLED_BACK;
            case RollbackFailed, TimeoutRollbackFailed, RollbackRetryTimeout, StopRollbackOrRollbackRetry ->
                Decision.STUCK;
            case Finished, Deleting -> Decision.FORGOTTEN;
        };
    }
}
