package io.twobanks.common.seata;

import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.util.Optional;
import org.apache.seata.common.exception.FrameworkException;
import org.apache.seata.core.context.RootContext;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which global transaction a transfer is, in a table of this bank's own. It is written after the transaction has begun and
 * before anything moves: who finds no row knows that nothing has moved.
 */
public final class GlobalLog {
    private final GlobalTransferMapper rows;
    private final TransactionOperations transaction;

    public GlobalLog(GlobalTransferMapper rows, TransactionOperations transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    /** Empty when nothing has moved; nothing will, if the transfer's row is locked or the transfer has ended. */
    public Optional<String> xid(String transferId) {
        return Optional.ofNullable(rows.xid(transferId));
    }

    /**
     * Writes it in a local transaction that is no part of the global one.
     *
     * @throws Refused when the transfer has ended: another instance took this one for dead
     */
    public void begun(String transferId, String xid) {
        RootContext.unbind();
        try {
            if (transaction.execute(status -> rows.begun(transferId, xid)) != 1) {
                throw new Refused(Refusal.ROLLED_BACK, "Another process of this bank has given it up meanwhile.");
            }
        } finally {
            RootContext.bind(xid);
        }
    }

    /**
     * Runs a global transaction. Where the client finds no coordinator to talk to, it says so in an error of another kind, and
     * before anything begins.
     *
     * @throws Refused when everything is rolled back, or nothing was begun
     */
    public void run(String transferId, Runnable global) {
        try {
            global.run();
        } catch (FrameworkException away) {
            if (xid(transferId).isPresent()) {
                throw away;
            }
            throw new Refused(Refusal.ROLLED_BACK, "The coordinator does not answer, so nothing was begun.", away);
        }
    }
}
