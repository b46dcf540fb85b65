package io.twobanks.compensation.saga;

import io.twobanks.common.problem.Reason;
import java.math.BigDecimal;

/**
 * One row of the saga's log.
 *
 * @param step the name of a {@link Step}
 * @param attempts how many attempts have failed or are under way without an answer
 * @param reason why it was refused, or what the last attempt failed of
 * @param balanceBefore what the account held before the step; null unless this bank's account was locked for it
 */
public record SagaStep(Step step, State state, int attempts, Reason reason, BigDecimal balanceBefore) {
    /** How far a step has come. */
    public enum State {
        /** It may have happened, or not. */
        BEGUN,
        /** It has happened. */
        DONE,
        /** It has not happened and never will. */
        REFUSED
    }
}
