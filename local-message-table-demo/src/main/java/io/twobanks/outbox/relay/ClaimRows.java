package io.twobanks.outbox.relay;

import io.twobanks.outbox.log.Outbox;
import io.twobanks.outbox.log.Outbox.Row;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes due rows for a relay, so that no other takes them, in this instance or another. {@code SKIP LOCKED} keeps two from choosing the
 * same at the same moment, and the claim, which is committed with it, from choosing them while they are being delivered, when no
 * transaction is open any more. A claim ends with its lease: a relay that has died or is frozen keeps nobody waiting for ever.
 *
 * <p>A claim saves work and keeps attempts countable. It does not make a delivery happen once; a relay that comes back late
 * sends again. That is the other bank's {@link io.twobanks.common.inbox.Inbox}.
 *
 * <p>Without the guard {@code claim-rows} rows are read as they are, and every relay gets the same.
 */
public final class ClaimRows {
    private final boolean on;
    private final Outbox outbox;
    private final RelayProperties properties;
    private final String worker;
    private final TransactionOperations transaction;

    /** @param worker the name of this instance, the same in each of its lives */
    public ClaimRows(
            boolean on, Outbox outbox, RelayProperties properties, String worker, TransactionOperations transaction) {
        this.on = on;
        this.outbox = outbox;
        this.properties = properties;
        this.worker = worker;
        this.transaction = transaction;
    }

    /** A batch of rows, those that wait longest first; empty when none is due. */
    public List<Row> take() {
        return on
                ? transaction.execute(status -> lockAndClaim())
                : outbox.lookDue(properties.longestWaitMicros(), properties.batch());
    }

    private List<Row> lockAndClaim() {
        List<Row> due = outbox.lockDue(properties.longestWaitMicros(), properties.batch());
        if (!due.isEmpty()) {
            outbox.claim(due, worker, properties.leaseMicros());
        }
        return due.stream().map(Row::claimed).toList();
    }

    /** Those that were not tried. */
    public void giveBack(List<Row> rows) {
        if (on && !rows.isEmpty()) {
            transaction.executeWithoutResult(status -> rows.forEach(outbox::giveBack));
        }
    }

    /** What this instance had claimed in a former life, or will not deliver in this one any more. */
    public void giveBackAll() {
        transaction.executeWithoutResult(status -> outbox.takeBack(worker, properties.leaseMicros()));
    }
}
