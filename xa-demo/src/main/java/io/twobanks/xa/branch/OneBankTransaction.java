package io.twobanks.xa.branch;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.jta.JtaTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction at one bank only and of its own, which Atomikos commits in one phase. */
public final class OneBankTransaction implements TransactionOperations {
    private final TransactionTemplate jta;
    private final LiveBranches branches;

    public OneBankTransaction(JtaTransactionManager jta, LiveBranches branches) {
        this.jta = new TransactionTemplate(jta);
        this.jta.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.branches = branches;
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        return branches.enlistingAtOneBank(() -> jta.execute(action));
    }
}
