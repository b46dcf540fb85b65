package io.twobanks.outbox.desk;

import io.twobanks.common.problem.Reason;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.log.Outbox;
import io.twobanks.outbox.log.Outbox.Row;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives a message up: the row is parked, and a transfer that waits for it goes to the repair desk in the same transaction. An outcome
 * belongs to no transfer of this bank; its row alone is on the desk. So is that of a transfer that only a person's word has
 * completed.
 */
public final class ParkRow {
    private final Outbox outbox;
    private final TransferRegister register;
    private final PersonsWord word;
    private final TransactionOperations transaction;

    public ParkRow(Outbox outbox, TransferRegister register, PersonsWord word, TransactionOperations transaction) {
        this.outbox = outbox;
        this.register = register;
        this.word = word;
        this.transaction = transaction;
    }

    /** @param why the last attempt failed @return false when somebody else has claimed the row meanwhile */
    public boolean park(Row row, String why) {
        return Boolean.TRUE.equals(transaction.execute(status -> parkOwn(row, why)));
    }

    private boolean parkOwn(Row row, String why) {
        Transfer own = row.kind() == Kind.OUTCOME ? null : register.lock(row.transferId());
        if (outbox.park(row, why) != 1) {
            return false;
        }
        if (own != null && own.getState() == TransferState.PENDING) {
            register.needsOperator(
                    own,
                    new Reason(
                            UndeliverableCases.KIND,
                            "The payee's bank has not acknowledged the " + row.kind() + " in " + row.attempts()
                                    + " attempts."));
        } else if (own != null && !word.isOpen(row.transferId())) {
            outbox.close(row.transferId()); // The outcome has come back all the same.
        }
        return true;
    }
}
