package io.twobanks.xa;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.jta.JtaTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction at one bank only and of its own, which Atomikos commits in one phase; it logs it all the same. */
final class RegisterTransaction implements TransactionOperations {
    private final TransactionTemplate jta;
    private final Branches branches;

    RegisterTransaction(JtaTransactionManager jta, Branches branches) {
        this.jta = new TransactionTemplate(jta);
        this.jta.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.branches = branches;
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        return branches.enlistingForRegister(() -> jta.execute(action));
    }
}
