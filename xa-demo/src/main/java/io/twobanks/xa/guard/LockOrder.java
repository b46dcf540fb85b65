package io.twobanks.xa.guard;

import io.twobanks.common.account.Account;
import io.twobanks.common.account.Books;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.Transfer;

/**
 * In which order a transfer locks its two rows: always bank A's first, whoever pays. Crossing transfers then wait for
 * each other and never form a circle.
 *
 * <p>Taken away, the payer's row comes first, as people write it. A transfer from A to B then holds A's row and waits for
 * B's while one from B to A does the opposite. Each database sees a wait and no circle, so neither can break it: both
 * wait until their lock-wait time-outs end them. A payer at bank B is then also enlisted, prepared and committed before
 * bank A.
 */
public final class LockOrder {
    private final boolean on;

    public LockOrder(boolean on) {
        this.on = on;
    }

    /** Both rows as they are under the lock, which lasts until the transaction ends. */
    public record Locked(Account payer, Account payee) {}

    /** @throws Refused when a bank has no such account, or has closed it */
    public Locked lock(Transfer transfer, Books payersBank, Books payeesBank) {
        if (!on || payersBank.bank() < payeesBank.bank()) {
            Account payer = payersBank.lock(transfer.getFromAccount());
            return new Locked(payer, payeesBank.lock(transfer.getToAccount()));
        }
        Account payee = payeesBank.lock(transfer.getToAccount());
        return new Locked(payersBank.lock(transfer.getFromAccount()), payee);
    }
}
