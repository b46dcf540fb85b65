package io.twobanks.mq.scenarios;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/**
 * Each guard taken away: the failure that it exists for does its harm, and the checker says so. A message that was swallowed
 * would be found by reconciliation after half a minute, so that one does without it, too. One that the broker has discarded is
 * found by reconciliation alone: there it is what is taken away.
 */
final class GuardsAway {
    static final List<Scenario> ALL = List.of(
            CheckedBack.IN_LOCAL.without("mq.guard.log-with-debit", Rule.ATOMICITY),
            CheckedBack.BEFORE_LOCAL.without("mq.guard.check-reads-log", Rule.ATOMICITY),
            Killed.MESSAGE_TWICE.without("mq.guard.dedupe", Rule.EXACTLY_ONCE),
            Killed.MESSAGE_TWICE_AT_ONCE.without("mq.guard.unique-key", Rule.EXACTLY_ONCE),
            Killed.CREDIT_FAILS
                    .without("mq.guard.acknowledge-after-commit", Rule.ATOMICITY)
                    .with("mq.reconcile.age", "10m"),
            CheckedBack.GIVEN_UP.spoiltBy("mq.reconcile.age", "10m", Rule.ATOMICITY));

    private GuardsAway() {}
}
