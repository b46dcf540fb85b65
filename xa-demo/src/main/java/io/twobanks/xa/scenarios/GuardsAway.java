package io.twobanks.xa.scenarios;

import io.twobanks.workbench.check.Rule;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** Each guard taken away: the failure that it exists for does its harm, and the checker says so. */
final class GuardsAway {
    static final List<Scenario> ALL = List.of(
            NetworkBroken.NOT_FOUND.without("xa.guard.verify-not-found", Rule.ATOMICITY),
            NetworkBroken.SLOW_DECISION.without("xa.guard.live-branch", Rule.ATOMICITY),
            Killed.BETWEEN_COMMITS.without("xa.guard.banks-apart", Rule.CONVERGENCE));

    private GuardsAway() {}
}
