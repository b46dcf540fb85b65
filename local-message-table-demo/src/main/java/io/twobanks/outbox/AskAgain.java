package io.twobanks.outbox;

import io.twobanks.common.fault.Faults;
import io.twobanks.common.outcome.Credit;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.log.Outbox;
import io.twobanks.outbox.log.Outbox.Look;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The payer's bank: the payee's bank has acknowledged a message and never said what became of it, perhaps because its answer was given up
 * there. It is asked with the same message once more: the inbox there makes that safe, and who is asked again answers again. Each time is
 * an attempt: when they are used up and there is still no outcome, the message is parked and a person is asked.
 *
 * <p>Without the guard {@code mark-after-acknowledgement} nobody asks: it would hide what that guard is for.
 */
final class AskAgain {
    private static final Logger LOG = LoggerFactory.getLogger(AskAgain.class);

    private final boolean on;
    private final Duration after;
    private final TransferRegister register;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Faults faults;

    /** @param after so long an outcome may be on its way */
    AskAgain(
            boolean on,
            Duration after,
            TransferRegister register,
            Outbox outbox,
            TransactionOperations transaction,
            Faults faults) {
        this.on = on;
        this.after = after;
        this.register = register;
        this.outbox = outbox;
        this.transaction = transaction;
        this.faults = faults;
    }

    /** Does nothing while the message is under way or waits for a person, and when the outcome has come meanwhile. */
    void about(String transferId) {
        if (on && Boolean.TRUE.equals(transaction.execute(status -> sendAgain(transferId)))) {
            LOG.warn("No outcome of {} has come; the payee's bank is asked again", transferId);
            faults.reach(Point.OUTCOME_MISSED, transferId);
        }
    }

    private boolean sendAgain(String id) {
        Transfer locked = register.lock(id);
        if (locked.getState() != TransferState.PENDING) {
            return false;
        }
        List<Look> messages = outbox.of(id).stream()
                .filter(message -> message.kind() != Kind.OUTCOME)
                .toList();
        return messages.isEmpty()
                ? outbox.writeAgain(id, Credit.of(locked).json()) == 1
                : outbox.sendAgain(id, Outbox.micros(after)) > 0;
    }
}
