package io.twobanks.outbox.simulation;

/** The row of the transfer in bank A's table of messages. Each change is one statement. */
final class Table {
    private static final long LEASE = 3_000;

    private boolean isWritten;
    private boolean isDelivered;
    private long claimedUntil;

    void write() {
        isWritten = true;
    }

    boolean isToDo() {
        return !isDelivered;
    }

    boolean claim(long now) {
        boolean free = isWritten && !isDelivered && claimedUntil <= now;
        if (free) {
            claimedUntil = now + LEASE;
        }
        return free;
    }

    void delivered() {
        isDelivered = true;
    }
}
