package io.twobanks.compensation;

import io.twobanks.common.problem.Refusal;
import java.util.Map;

/** Why a saga went back, for the client: {@code slug: sentence}. */
final class WhyBack {
    private WhyBack() {}

    static String of(Map<Step, SagaStep> log) {
        return log.values().stream()
                .filter(step -> step.state() == SagaStep.State.REFUSED)
                .map(SagaStep::reason)
                .findFirst()
                .orElseGet(() -> unanswered(log));
    }

    /** Where another process had the answer after this one had given up, no action is without one any more. */
    private static String unanswered(Map<Step, SagaStep> log) {
        String what = log.values().stream()
                .filter(step -> !step.step().isCompensation() && step.state() == SagaStep.State.BEGUN)
                .findFirst()
                .map(action -> action.step() + " had no answer in " + action.attempts() + " attempts.")
                .orElse("The answer came too late.");
        return Refusal.ROLLED_BACK.slug() + ": " + what;
    }
}
