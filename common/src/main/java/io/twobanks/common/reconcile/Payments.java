package io.twobanks.common.reconcile;

import java.time.Instant;
import java.util.List;

/** What this bank has paid, by the time at which its log says so. */
public interface Payments {
    /** What a {@link Paid} is read from; more tables can be joined. */
    String PAID = "SELECT t.transfer_id, t.from_account, t.to_account, t.amount, t.state, t.created_at,"
            + " EXISTS (SELECT 1 FROM ledger_entry e WHERE e.transfer_id = t.transfer_id AND e.leg = 'DEBIT') AS debited"
            + " FROM transfer t";

    /** When the payment was logged that is this many after {@code since}; null when there are not so many until {@code until}. */
    Instant logged(Instant since, Instant until, int count);

    /** Payments that were logged after {@code since} and not after {@code until}. */
    List<Paid> between(Instant since, Instant until);

    /** What this bank knows of a transfer, whenever it was paid, or never; null when it knows nothing. */
    Paid find(String transferId);

    /**
     * Payments about which the other bank has not said anything: the oldest that were asked for after another one.
     *
     * @param wrong what was asked for later than this was by a clock that was ahead, and is not waited for
     */
    List<Paid> awaited(Instant until, Instant wrong, Paid after, int limit);
}
