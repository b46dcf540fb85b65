package io.twobanks.common.transfer;

import io.micrometer.core.instrument.Metrics;
import java.util.Locale;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How many transfers this process has begun, and how many it has ended how. Counted when the transaction that says so has
 * committed, and once: whichever thread, message or person has ended it. While nobody reads them, the counters keep nothing.
 */
final class TransferCounts {
    private static final String BEGUN = "twobanks.transfers.begun";
    private static final String ENDED = "twobanks.transfers.ended";
    private static final String STATE = "state";

    private TransferCounts() {}

    /** A request was stored under a new id. */
    static void begun() {
        Metrics.counter(BEGUN).increment();
    }

    /**
     * @param state that the caller has written; it counts when the caller's transaction commits, or now when there is none
     * @param rows that it has changed; none is no such transfer
     * @return the rows
     */
    static int reached(TransferState state, int rows) {
        if (rows == 0 || state == TransferState.PENDING) {
            return rows;
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    count(state);
                }
            });
        } else {
            count(state);
        }
        return rows;
    }

    private static void count(TransferState state) {
        Metrics.counter(ENDED, STATE, state.name().toLowerCase(Locale.ROOT)).increment();
    }
}
