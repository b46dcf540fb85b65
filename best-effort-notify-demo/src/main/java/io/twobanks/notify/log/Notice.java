package io.twobanks.notify.log;

import io.twobanks.common.outcome.Credit;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What the notifier has to tell the other bank, beside the transfer that it is about.
 *
 * @param attempts how many were begun; the number of the attempt that is under way
 */
public record Notice(
        String transferId,
        Wish wish,
        String state,
        int attempts,
        String fromAccount,
        String toAccount,
        BigDecimal amount,
        Instant createdAt) {
    /** What the payer's bank wants. */
    public enum Wish {
        CREDIT("/notices/credit"),
        CANCEL("/notices/cancel");

        private final String path;

        Wish(String path) {
            this.path = path;
        }

        /** Where the other bank is told. */
        public String path() {
            return path;
        }
    }

    /** The same with one attempt more under way. */
    public Notice begun() {
        return new Notice(transferId, wish, state, attempts + 1, fromAccount, toAccount, amount, createdAt);
    }

    public Credit credit() {
        return new Credit(transferId, fromAccount, toAccount, amount, createdAt);
    }
}
