package io.twobanks.common.outcome;

import io.twobanks.common.account.Books;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The payer's bank ends a transfer by what the payee's bank did. A refusal gives the payer the money back; where that is
 * refused, too, a person must look at it ({@link RefundCases}). What comes twice finds the transfer ended.
 */
public final class EndTransfer {
    private final Books books;
    private final TransferRegister register;
    private final TransactionOperations transaction;

    public EndTransfer(Books books, TransferRegister register, TransactionOperations transaction) {
        this.books = books;
        this.register = register;
        this.transaction = transaction;
    }

    /**
     * Ends the transfer, unless it has ended.
     *
     * @throws Refused when this bank has made no such transfer
     */
    public void by(CreditReply reply) {
        transaction.executeWithoutResult(status -> end(register.lock(reply.transferId()), reply));
    }

    private void end(Transfer transfer, CreditReply reply) {
        if (transfer == null) {
            throw new Refused(Refusal.INVALID_REQUEST, "This bank has made no transfer " + reply.transferId() + ".");
        }
        reply.requireAbout(transfer.getToAccount(), transfer.getAmount());
        if (transfer.getState() != TransferState.PENDING) {
            return; // Told before.
        }
        if (reply.credited()) {
            register.complete(transfer);
        } else {
            giveBack(transfer, reply.reason().sentence());
        }
    }

    private void giveBack(Transfer transfer, String why) {
        try {
            books.refund(books.lock(transfer.getFromAccount()), transfer.getTransferId(), transfer.getAmount());
        } catch (Refused closed) {
            register.needsOperator(
                    transfer, new Reason(RefundCases.KIND, why + " The money cannot go back: " + closed.getMessage()));
            return;
        }
        register.reverse(transfer, why + " What had moved was put back.");
    }
}
