package io.twobanks.xa;

import io.twobanks.common.fault.Faults;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What people write who have no transaction manager: a transaction at each bank, committed one after the other. This is
 * what is left when the guard {@code xa.guard.two-phase-commit} is taken away.
 *
 * <p>It looks like one transaction, and it rolls back as one. But when bank A has committed, bank B can still refuse, and
 * a crash in between leaves nothing at all: no prepared branch, no log record, no lock. Bank A has paid.
 */
final class NaiveTransfer implements TransactionOperations {
    private final TransactionOperations bankA;
    private final TransactionOperations bankB;
    private final Supplier<String> transferId;
    private final Faults faults;

    /** @param transferId whose transaction the calling thread is in, or null */
    NaiveTransfer(
            TransactionOperations bankA, TransactionOperations bankB, Supplier<String> transferId, Faults faults) {
        this.bankA = bankA;
        this.bankB = bankB;
        this.transferId = transferId;
        this.faults = faults;
    }

    /** The inner transaction, bank A's, commits first. */
    @Override
    public <T> T execute(TransactionCallback<T> action) {
        T result = bankB.execute(atB -> {
            T moved = bankA.execute(action);
            faults.reach(Point.COMMIT_A_AFTER, transferId.get());
            faults.reach(Point.COMMIT_B_BEFORE, transferId.get());
            return moved;
        });
        faults.reach(Point.COMMIT_B_AFTER, transferId.get());
        return result;
    }
}
