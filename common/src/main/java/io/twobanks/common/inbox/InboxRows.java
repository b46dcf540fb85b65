package io.twobanks.common.inbox;

import io.twobanks.common.account.Leg;
import io.twobanks.common.problem.Reason;
import java.time.Instant;

/** The table of a pattern's inbox. Its primary key is what makes a step happen once. */
public interface InboxRows extends PurgeInbox.Rows {
    /** Waits while another transaction writes the same row. @return 1, or 0 when it stands there already */
    int record(Order order, Leg step, Receipt.Result result, Reason reason, Instant now);

    /** What is recorded of a step, without a lock; null when nothing is. */
    Receipt look(String transferId, Leg step);

    /** The same as it is under a lock, whatever the transaction has read before. */
    Receipt lock(String transferId, Leg step);
}
