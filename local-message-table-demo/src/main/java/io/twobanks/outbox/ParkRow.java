package io.twobanks.outbox;

import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.outbox.Outbox.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives a message up: the row is parked, and a transfer that waits for it goes to the repair desk in the same transaction. An outcome
 * belongs to no transfer of this bank; its row alone is on the desk. So is that of a transfer that only a person's word has
 * completed.
 */
final class ParkRow {
    private static final Logger LOG = LoggerFactory.getLogger(ParkRow.class);

    private final Outbox outbox;
    private final TransferRegister register;
    private final PersonsWord word;
    private final TransactionOperations transaction;
    private final Faults faults;

    ParkRow(
            Outbox outbox,
            TransferRegister register,
            PersonsWord word,
            TransactionOperations transaction,
            Faults faults) {
        this.outbox = outbox;
        this.register = register;
        this.word = word;
        this.transaction = transaction;
        this.faults = faults;
    }

    /** @param why the last attempt failed; does nothing when somebody else has claimed the row meanwhile */
    void park(Row row, String why) {
        if (Boolean.TRUE.equals(transaction.execute(status -> tryToPark(row, why)))) {
            LOG.error("{} of {} is parked and waits for a person: {}", row.kind(), row.transferId(), why);
            faults.reach(Point.ROW_PARKED, row.transferId());
        }
    }

    private boolean tryToPark(Row row, String why) {
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
