package io.twobanks.outbox;

import io.twobanks.common.fault.Faults;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.outcome.EndTransfer;
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
    private final EndTransfer end;
    private final TransferRegister register;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Faults faults;

    ReceiveOutcome(
            EndTransfer end,
            TransferRegister register,
            Outbox outbox,
            TransactionOperations transaction,
            Faults faults) {
        this.end = end;
        this.register = register;
        this.outbox = outbox;
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
        boolean atDesk = transfer != null && transfer.getState() == TransferState.NEEDS_OPERATOR;
        if (atDesk && outbox.close(outcome.transferId()) > 0) {
            register.reopen(transfer);
        }
        end.by(outcome);
    }
}
