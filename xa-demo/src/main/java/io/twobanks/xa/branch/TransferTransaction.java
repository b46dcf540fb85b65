package io.twobanks.xa.branch;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The distributed transaction of one transfer. What is done in it at either bank is a branch that is known to belong to
 * the transfer, and the calling thread alone decides about it.
 */
public final class TransferTransaction {
    private final TransactionOperations jta;
    private final LiveBranches branches;

    public TransferTransaction(TransactionOperations jta, LiveBranches branches) {
        this.jta = jta;
        this.branches = branches;
    }

    /**
     * Does work and commits it at both banks.
     *
     * @throws RuntimeException the work's own, after everything has been rolled back; or Spring's, when the commit was not
     *     through at both banks
     */
    public <T> T execute(String transferId, Supplier<T> work) {
        return branches.enlistingFor(transferId, () -> jta.execute(status -> work.get()));
    }
}
