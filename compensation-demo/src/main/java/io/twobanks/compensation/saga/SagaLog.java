package io.twobanks.compensation.saga;

import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.recovery.Pending;
import io.twobanks.common.retry.BackOff;
import io.twobanks.compensation.saga.SagaStep.State;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The durable log of the sagas that this bank runs. A step is written here before it is done and after; what stands here
 * is all that a saga knows, so that it can go on in any process.
 */
public final class SagaLog {
    private final SagaStepMapper steps;
    private final SagaProperties properties;
    private final Clock clock;

    public SagaLog(SagaStepMapper steps, SagaProperties properties, Clock clock) {
        this.steps = steps;
        this.properties = properties;
        this.clock = clock;
    }

    /** What a saga has begun so far. */
    public Map<Step, SagaStep> of(String transferId) {
        Map<Step, SagaStep> begun = new EnumMap<>(Step.class);
        steps.of(transferId).forEach(step -> begun.put(step.step(), step));
        return begun;
    }

    /** Whether a step has happened, or may have: who goes back must undo it. */
    public boolean mayHaveHappened(Step step, String transferId) {
        return Optional.ofNullable(of(transferId).get(step))
                .filter(begun -> begun.state() != State.REFUSED)
                .isPresent();
    }

    /**
     * Writes that a step is about to be done. An action begins only while the saga goes forward, so that who goes back finds
     * here whatever may have happened.
     *
     * @return what is known of it; null when it is an action that has not begun, and the saga has turned
     */
    public SagaStep begin(Step step, String transferId) {
        if (step.isCompensation()) {
            steps.begin(transferId, step, now());
        } else {
            steps.beginForward(transferId, step, now());
        }
        return of(transferId).get(step);
    }

    /**
     * Writes that a step has happened; where it is possible, in the transaction in which it happens.
     *
     * @param balanceBefore of this bank's account, or null when it was the other bank's step
     * @return false when somebody else has written it before: then nothing must be done again
     */
    public boolean done(Step step, String transferId, BigDecimal balanceBefore) {
        return steps.end(transferId, step, State.DONE, null, balanceBefore) == 1;
    }

    /** Writes that a step has not happened and never will. */
    public void refused(Step step, String transferId, Reason reason) {
        steps.end(transferId, step, State.REFUSED, reason, null);
    }

    /**
     * Writes that nobody knows whether a step has happened.
     *
     * @return whether it may be tried again
     */
    public boolean failed(SagaStep step, String transferId, Reason reason) {
        int failed = step.attempts() + 1;
        BackOff backOff = properties.of(step.step());
        steps.failed(transferId, step.step(), failed, backOff.turn(failed, now()), reason);
        return backOff.allows(failed);
    }

    /** A person wants the compensations that were given up to be tried anew. */
    public void tryAnew(String transferId) {
        of(transferId).values().stream()
                .filter(step -> step.step().isCompensation())
                .forEach(step -> steps.failed(transferId, step.step(), 0, now(), step.reason()));
    }

    /**
     * Pending transfers whose saga may go on now: the oldest that come after another one.
     *
     * @param others instances of this bank whose work is left to them
     */
    public List<Pending> due(String others, Pending after, int limit) {
        return steps.due(others, now(), properties.of(Step.DEBIT).furthest(now()), after, limit);
    }

    /** Why a saga went back, for the client. */
    public Reason whyBack(String transferId) {
        Collection<SagaStep> begun = of(transferId).values();
        return begun.stream()
                .filter(step -> step.state() == State.REFUSED)
                .map(SagaStep::reason)
                .findFirst()
                .orElseGet(() -> Reason.of(Refusal.ROLLED_BACK, unanswered(begun)));
    }

    /** Where another process had the answer after this one had given up, no action is without one any more. */
    private static String unanswered(Collection<SagaStep> begun) {
        return begun.stream()
                .filter(step -> !step.step().isCompensation() && step.state() == State.BEGUN)
                .findFirst()
                .map(action -> action.step() + " had no answer in " + action.attempts() + " attempts.")
                .orElse("The answer came too late.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
