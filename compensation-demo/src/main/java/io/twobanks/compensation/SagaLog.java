package io.twobanks.compensation;

import io.twobanks.compensation.SagaStep.State;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The durable log of the sagas that this bank runs. A step is written here before it is done and after; what stands here
 * is all that a saga knows, so that it can go on in any process.
 */
final class SagaLog {
    private static final int TEXT_COLUMN = 500;

    private final SagaStepMapper steps;
    private final SagaProperties properties;
    private final Clock clock;

    SagaLog(SagaStepMapper steps, SagaProperties properties, Clock clock) {
        this.steps = steps;
        this.properties = properties;
        this.clock = clock;
    }

    /** What a saga has begun so far. */
    Map<Step, SagaStep> of(String transferId) {
        Map<Step, SagaStep> begun = new EnumMap<>(Step.class);
        steps.of(transferId).forEach(step -> begun.put(step.step(), step));
        return begun;
    }

    /** Whether a saga is on its way back: it has begun to compensate, or must. */
    boolean goesBack(String transferId) {
        return of(transferId).values().stream()
                .anyMatch(step ->
                        step.step().isCompensation() || step.state() == State.REFUSED || hasUsedAllAttempts(step));
    }

    private boolean hasUsedAllAttempts(SagaStep step) {
        return step.state() == State.BEGUN && step.attempts() >= properties.attempts(step.step());
    }

    /** Whether a step has happened, or may have: who goes back must undo it. */
    boolean mayHaveHappened(Step step, String transferId) {
        return Optional.ofNullable(of(transferId).get(step))
                .filter(begun -> begun.state() != State.REFUSED)
                .isPresent();
    }

    /** Writes that a step is about to be done; returns what is known of it. */
    SagaStep begin(Step step, String transferId) {
        steps.begin(transferId, step, now());
        return of(transferId).get(step);
    }

    /**
     * Writes that a step has happened; where it is possible, in the transaction in which it happens.
     *
     * @param balanceBefore of this bank's account, or null when it was the other bank's step
     * @return false when somebody else has written it before: then nothing must be done again
     */
    boolean done(Step step, String transferId, BigDecimal balanceBefore) {
        return steps.end(transferId, step, State.DONE, null, balanceBefore) == 1;
    }

    /** Writes that a step has not happened and never will. */
    void refused(Step step, String transferId, String reason) {
        steps.end(transferId, step, State.REFUSED, fitting(reason), null);
    }

    /**
     * Writes that nobody knows whether a step has happened.
     *
     * @return whether it may be tried again
     */
    boolean failed(SagaStep step, String transferId, String reason) {
        int attempts = step.attempts() + 1;
        steps.failed(transferId, step.step(), attempts, now().plus(properties.waitAfter(attempts)), fitting(reason));
        return attempts < properties.attempts(step.step());
    }

    /** A person wants the compensations that were given up to be tried anew. */
    void tryAnew(String transferId) {
        of(transferId).values().stream()
                .filter(step -> step.step().isCompensation())
                .forEach(step -> steps.failed(transferId, step.step(), 0, now(), step.reason()));
    }

    /** Pending transfers whose saga may go on now, oldest first, at most a hundred. */
    List<String> due() {
        return steps.due(now(), now().plus(properties.longestBackOff()), 100);
    }

    private static String fitting(String text) {
        return text == null || text.length() <= TEXT_COLUMN ? text : text.substring(0, TEXT_COLUMN);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
