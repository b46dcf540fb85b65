package io.twobanks.outbox.relay;

import java.time.Duration;

/**
 * How often a message is tried, and how long it rests after each attempt that failed. Without the guard {@code limit-attempts} it
 * is tried for ever: what can never succeed is never shown to a person.
 */
public final class Attempts {
    private static final int FACTOR_BITS = 2;

    private final boolean limited;
    private final RelayProperties properties;

    public Attempts(boolean limited, RelayProperties properties) {
        this.limited = limited;
        this.properties = properties;
    }

    /** Whether the attempt that counts as this number was the last. */
    public boolean areUsedUp(int attempts) {
        return limited && attempts >= properties.attempts();
    }

    public Duration waitAfter(int attempts) {
        int grown = Math.min(FACTOR_BITS * (attempts - 1), 30);
        Duration wait = properties.backOff().multipliedBy(1L << grown);
        return wait.compareTo(properties.longestBackOff()) < 0 ? wait : properties.longestBackOff();
    }
}
