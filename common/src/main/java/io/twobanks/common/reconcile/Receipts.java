package io.twobanks.common.reconcile;

import java.time.Instant;
import java.util.List;

/** The payee's bank: its inbox by time and by id. */
public interface Receipts {
    /** When that was received which is this many after {@code since}; null when it is not so much until {@code until}. */
    Instant receivedAt(Instant since, Instant until, int count);

    /** What was received after {@code since} and not after {@code until}. */
    List<Received> between(Instant since, Instant until);

    /** Of these transfers those that are known. @param ids not empty */
    List<Received> among(List<String> ids);
}
