package io.twobanks.outbox.scenarios;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/**
 * Each guard taken away: the failure that it exists for does its harm, and the checker says so. That two relays send the same is
 * absorbed by the inbox, so the claim is shown where there is none.
 */
final class GuardsAway {
    static final List<Scenario> ALL = List.of(
            Relays.NO_OUTBOX.without("outbox.guard.same-transaction", Rule.ATOMICITY),
            Relays.TWO_WITHOUT_INBOX.without("outbox.guard.claim-rows", Rule.EXACTLY_ONCE),
            Relays.SEND_LOST.without("outbox.guard.mark-after-acknowledgement", Rule.CONVERGENCE),
            Poison.SPOILT.without("outbox.guard.limit-attempts", Rule.CONVERGENCE),
            Killed.AFTER_DELIVERY.without("outbox.guard.inbox", Rule.EXACTLY_ONCE),
            InboxPurged.CREDITED.without("outbox.guard.retention", Rule.EXACTLY_ONCE));

    private GuardsAway() {}
}
