package io.twobanks.outbox;

import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The payer's bank again: learns what the payee's bank did, and ends the transfer. A refusal gives the payer the money back; where
 * that is refused, too, a person must look at it. A message that comes twice finds the transfer ended. The outcome of a message that was
 * parked is its acknowledgement: it takes the transfer off the desk again.
 */
final class ReceiveOutcome {
    private final Books books;
    private final TransferRegister register;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Faults faults;

    ReceiveOutcome(
            Books books, TransferRegister register, Outbox outbox, TransactionOperations transaction, Faults faults) {
        this.books = books;
        this.register = register;
        this.outbox = outbox;
        this.transaction = transaction;
        this.faults = faults;
    }

    /** @throws Refused when this bank has made no such transfer */
    void receive(Outcome outcome) {
        faults.reach(Point.OUTCOME_RECEIVED, outcome.transferId());
        transaction.executeWithoutResult(status -> apply(outcome));
        faults.reach(Point.OUTCOME_RECORDED, outcome.transferId());
    }

    private void apply(Outcome outcome) {
        Transfer transfer = register.lock(outcome.transferId());
        if (transfer == null) {
            throw new Refused(Refusal.INVALID_REQUEST, "This bank has made no transfer " + outcome.transferId() + ".");
        }
        outcome.requireAbout(transfer.getToAccount(), transfer.getAmount());
        if (transfer.getState() == TransferState.PENDING) {
            end(transfer, outcome);
        } else if (transfer.getState() == TransferState.NEEDS_OPERATOR && outbox.close(outcome.transferId()) > 0) {
            end(register.reopen(transfer), outcome);
        }
    }

    private void end(Transfer transfer, Outcome outcome) {
        if (outcome.credited()) {
            register.complete(transfer);
            return;
        }
        String sentence = outcome.reason().sentence();
        try {
            books.refund(books.lock(transfer.getFromAccount()), transfer.getTransferId(), transfer.getAmount());
        } catch (Refused closed) {
            register.needsOperator(
                    transfer,
                    new Reason(RefundCases.KIND, sentence + " The money cannot go back: " + closed.getMessage()));
            return;
        }
        register.reverse(transfer, sentence + " What had moved was put back.");
    }
}
