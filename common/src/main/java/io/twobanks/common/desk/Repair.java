package io.twobanks.common.desk;

import java.time.Instant;

/**
 * One row of the append-only table {@code repair}: what a person did at the desk.
 *
 * @param action for example {@code reverse}
 * @param outcome what came of it, in a sentence
 */
public record Repair(String action, String outcome, Instant at) {
    /** The outcome of an action that is about to be done and cannot be noted in the same transaction. */
    public static final String BEGUN = "begun";

    boolean isJustBegun() {
        return outcome.equals(BEGUN);
    }
}
