package io.twobanks.compensation.scenarios;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** Each guard taken away: the failure that it exists for does its harm, and the checker says so. */
final class GuardsAway {
    private static final String DURABLE_LOG = "compensation.guard.durable-log";

    static final List<Scenario> ALL = List.of(
            Killed.PAYER.without(DURABLE_LOG, Rule.ATOMICITY),
            PartnerAway.REPLY_LOST.without(DURABLE_LOG, Rule.ATOMICITY),
            PartnerAway.REPLY_LOST.without("compensation.guard.idempotent-steps", Rule.EXACTLY_ONCE),
            PartnerAway.REQUEST_TWICE.without("compensation.guard.idempotent-steps", Rule.EXACTLY_ONCE),
            Overtaken.LATE_CREDIT.without("compensation.guard.refuse-overtaken", Rule.ATOMICITY),
            Contention.OUTSIDER_WRITES.without("compensation.guard.delta", Rule.BOOKS));

    private GuardsAway() {}
}
