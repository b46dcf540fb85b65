package io.twobanks.common.reconcile;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A payment of this bank.
 *
 * @param state of its transfer; PENDING while the other bank's answer is awaited
 * @param debited whether the ledger says so, too
 */
public record Paid(
        String transferId,
        String fromAccount,
        String toAccount,
        BigDecimal amount,
        String state,
        Instant createdAt,
        boolean debited) {
    /** Comes before all of them, in the order in which they were asked for. */
    static final Paid START = new Paid("", null, null, null, null, Instant.EPOCH, false);
}
