package io.twobanks.common.reconcile;

import io.twobanks.common.account.LedgerEntry;
import java.time.Instant;
import java.util.List;

/**
 * What this bank's tables hold, side by side. One statement reads them, so that what was written in one transaction is seen
 * together.
 */
public interface OwnBooks {
    /** The columns of a {@link Held} that come from the ledger {@code e}, of the transfers {@code i}. */
    String OF_LEDGER = "SELECT i.transfer_id, MIN(e.created_at) AS booked_at,"
            + " COALESCE(SUM(IF(e.leg IN ('CREDIT', 'TAKE_BACK'), e.delta, 0)), 0) AS credited,"
            + " COUNT(IF(e.leg = 'CREDIT', 1, NULL)) AS credits,"
            + " -COALESCE(SUM(IF(e.leg IN ('DEBIT', 'REFUND'), e.delta, 0)), 0) AS debited,";

    /** All that was booked, received or paid after {@code since} and not after {@code until}. */
    List<Held> between(Instant since, Instant until);

    /** A transfer of which a difference is known, also when nothing is held of it any more; else null. */
    Held find(String transferId);

    /** When that was booked which is this many after {@code since}; null when it is not so much until {@code until}. */
    Instant bookedAt(Instant since, Instant until, int count);

    /** Writes the log's row again, from a debit in the ledger. */
    int restoreLog(String transferId, Instant now);

    /** Writes the inbox's row again, from a credit in the ledger. */
    int restoreReceipt(LedgerEntry credit, Instant now);
}
