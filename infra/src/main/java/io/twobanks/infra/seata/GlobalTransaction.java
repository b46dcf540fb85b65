package io.twobanks.infra.seata;

import java.time.Instant;

/**
 * A transaction as the coordinator knows it.
 *
 * @param status Seata's own name, such as {@code Begin} or {@code Rollbacking}
 * @param application who began it
 * @param branches how many local transactions it still has; one that is rolled back and has none is only remembered
 */
public record GlobalTransaction(
        String xid, String status, String application, String name, Instant begunAt, int branches) {

    private static final String UNDECIDED = "Begin";

    /** Whether something will still happen, or has to. */
    public boolean isOpen() {
        return branches > 0 || status.equals(UNDECIDED);
    }
}
