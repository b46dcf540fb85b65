package io.twobanks.xa;

import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction at one bank only, which Atomikos commits in one phase; it writes its two log records all the same. */
final class RegisterTransaction implements TransactionOperations {
    private final TransactionTemplate jta;
    private final Branches branches;

    RegisterTransaction(TransactionTemplate jta, Branches branches) {
        this.jta = jta;
        this.branches = branches;
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        return branches.enlistingForRegister(() -> jta.execute(action));
    }
}
