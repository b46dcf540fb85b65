package io.twobanks.tcc.branch;

import org.springframework.transaction.support.TransactionOperations;

/** Where Seata's fence keeps the three accidents off: it has begun the local transaction, in which its own row is, and goes on in it. */
public final class InFence implements OncePerPart {
    private final TransactionOperations transaction;

    public InFence(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    @Override
    public void tried(Part part, Runnable work) {
        join(work);
    }

    @Override
    public void confirmed(Part part, Runnable work) {
        join(work);
    }

    @Override
    public void cancelled(Part part, Runnable work) {
        join(work);
    }

    private void join(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }
}
