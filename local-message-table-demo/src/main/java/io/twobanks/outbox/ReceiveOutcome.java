package io.twobanks.outbox;

import io.twobanks.common.fault.Faults;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.outcome.EndTransfer;
import io.twobanks.common.outcome.RefundCases;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.outbox.desk.PersonsWord;
import io.twobanks.outbox.log.Outbox;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The payer's bank again: learns what the payee's bank did, and ends the transfer. A refusal gives the payer the money back; where
 * that is refused, too, a person must look at it. A message that comes twice finds the transfer ended. The outcome of a message that was
 * parked is its acknowledgement: it takes the transfer off the desk again. And it has the last word where a person's has completed
 * the transfer: what was refused all the same is for a person again.
 */
final class ReceiveOutcome {
    private final EndTransfer end;
    private final TransferRegister register;
    private final Outbox outbox;
    private final PersonsWord word;
    private final TransactionOperations transaction;
    private final Faults faults;

    ReceiveOutcome(
            EndTransfer end,
            TransferRegister register,
            Outbox outbox,
            PersonsWord word,
            TransactionOperations transaction,
            Faults faults) {
        this.end = end;
        this.register = register;
        this.outbox = outbox;
        this.word = word;
        this.transaction = transaction;
        this.faults = faults;
    }

    /** @throws Refused when this bank has made no such transfer */
    void receive(CreditReply outcome) {
        faults.reach(Point.OUTCOME_RECEIVED, outcome.transferId());
        transaction.executeWithoutResult(status -> apply(outcome));
        faults.reach(Point.OUTCOME_RECORDED, outcome.transferId());
    }

    private void apply(CreditReply outcome) {
        Transfer transfer = register.lock(outcome.transferId());
        if (transfer != null && transfer.getState() == TransferState.COMPLETED) {
            outbox.close(outcome.transferId());
            listenTo(outcome, transfer);
        } else {
            takeOffDesk(transfer);
            end.by(outcome);
        }
    }

    private void takeOffDesk(Transfer transfer) {
        boolean atDesk = transfer != null && transfer.getState() == TransferState.NEEDS_OPERATOR;
        if (atDesk && outbox.close(transfer.getTransferId()) > 0) {
            register.reopen(transfer);
        }
    }

    /** Nothing is new, unless only a person's word has completed it. */
    private void listenTo(CreditReply outcome, Transfer completed) {
        outcome.requireAbout(completed.getToAccount(), completed.getAmount());
        if (word.contradictedBy(outcome.transferId(), outcome.credited())) {
            String why = outcome.reason().sentence();
            register.needsOperator(
                    completed,
                    new Reason(
                            RefundCases.KIND,
                            "A person has said that the payee has it, and the payee's bank has refused it: " + why));
        }
    }
}
