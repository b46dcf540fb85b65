package io.twobanks.common.fault;

/** What a fault does where it is armed. */
public enum FaultAction {
    /** Halts the JVM at once: no shutdown hook, no flush, like {@code kill -9}. */
    CRASH,
    /** Throws {@link FaultInjected}. */
    THROW,
    /** Waits, then goes on. */
    DELAY,
    /** Waits until it is released, then goes on. */
    PAUSE,
    /** Does not send what was to be sent; only where a point sends. */
    DROP,
    /** Sends it twice; only where a point sends. */
    DUPLICATE;

    /** Whether this action makes sense only where a point sends something. */
    public boolean needsSending() {
        return this == DROP || this == DUPLICATE;
    }
}
