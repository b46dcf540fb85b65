package io.twobanks.common.fault;

/** Thrown where {@link FaultAction#THROW} is armed. */
public final class FaultInjected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FaultInjected(String point) {
        super("A fault armed at " + point + " was thrown");
    }
}
