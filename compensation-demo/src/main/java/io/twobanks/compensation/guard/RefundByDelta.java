package io.twobanks.compensation.guard;

import io.twobanks.common.account.Account;
import io.twobanks.common.account.Books;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.compensation.saga.SagaStep;

/**
 * Guard {@code delta}: gives the payer the money back: adds the amount to whatever the account holds now. A saga has no isolation, so others
 * have written the account since the debit. Without this guard the balance from before the debit is written back, as one
 * does who thinks of "undo", and what others did meanwhile is wiped out.
 */
public final class RefundByDelta {
    private final boolean on;
    private final Books books;
    private final OldBalanceMapper oldBalance;

    public RefundByDelta(boolean on, Books books, OldBalanceMapper oldBalance) {
        this.on = on;
        this.books = books;
        this.oldBalance = oldBalance;
    }

    /** @param debit what the log knows of the debit; null when it has not begun, so that nothing has to be given back */
    public void refund(Account payer, Transfer transfer, SagaStep debit) {
        if (debit == null || debit.state() != SagaStep.State.DONE) {
            return;
        }
        books.refund(payer, transfer.getTransferId(), transfer.getAmount());
        if (!on) {
            oldBalance.writeBack(payer.getId(), debit.balanceBefore());
        }
    }
}
