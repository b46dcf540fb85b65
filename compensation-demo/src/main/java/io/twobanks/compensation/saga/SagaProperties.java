package io.twobanks.compensation.saga;

import io.twobanks.common.retry.BackOff;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How sagas run.
 *
 * @param order which bank moves first
 * @param actionAttempts after so many attempts without an answer the saga goes back
 * @param compensationAttempts after so many attempts a compensation is left to the repair desk
 * @param backOff the wait after the first failed attempt; it doubles with each further one
 * @param longestBackOff and does not grow beyond this
 */
@ConfigurationProperties("compensation.saga")
public record SagaProperties(
        Order order, int actionAttempts, int compensationAttempts, Duration backOff, Duration longestBackOff) {

    /** The two orders in which a transfer can be made. */
    public enum Order {
        /** The money is gone before it is there: nobody can spend what must come back. */
        DEBIT_FIRST(Step.DEBIT, Step.CREDIT),
        /** The payee can spend money that the payer may not have. */
        CREDIT_FIRST(Step.CREDIT, Step.DEBIT);

        private final List<Step> actions;

        Order(Step first, Step second) {
            this.actions = List.of(first, second);
        }

        public List<Step> actions() {
            return actions;
        }

        /** The order in which they are undone. */
        public List<Step> backwards() {
            return List.of(actions.get(1), actions.get(0));
        }
    }

    /** How often a step is tried, and how long it waits in between. */
    public BackOff of(Step step) {
        return new BackOff(backOff, longestBackOff, step.isCompensation() ? compensationAttempts : actionAttempts);
    }
}
