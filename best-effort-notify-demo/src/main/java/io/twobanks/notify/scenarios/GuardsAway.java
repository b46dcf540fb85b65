package io.twobanks.notify.scenarios;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/**
 * Each guard taken away: the failure that it exists for does its harm, and the checker says so. The guards stand behind each other, so
 * where one is shown, bank B comes too late to ask, unless it is asking that is shown.
 */
final class GuardsAway {
    static final List<Scenario> ALL = List.of(
            Attempted.NOTIFIER_KILLED.without("notify.guard.keep-attempts", Rule.CONVERGENCE),
            Attempted.TWICE.without("notify.guard.inbox", Rule.EXACTLY_ONCE),
            Asked.GONE.without("notify.guard.ask", Rule.ATOMICITY),
            Asked.LIAR.without("notify.guard.ask", Rule.ATOMICITY),
            WrongAnswers.SENT.without("notify.guard.signature", Rule.NO_PHANTOM),
            WrongAnswers.ANSWERED.without("notify.guard.signed-answers", Rule.ATOMICITY));

    private GuardsAway() {}
}
