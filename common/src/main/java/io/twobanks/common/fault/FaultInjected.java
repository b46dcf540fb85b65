package io.twobanks.common.fault;

import io.twobanks.common.problem.PlainWords;

/** Thrown where {@link FaultAction#THROW} is armed. */
public final class FaultInjected extends RuntimeException implements PlainWords.Spoken {
    private static final long serialVersionUID = 1L;

    FaultInjected(String point) {
        super("A fault armed at " + point + " was thrown.");
    }

    @Override
    public String sentence() {
        return getMessage();
    }
}
