package io.twobanks.tcc.scenarios;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** Each guard taken away: the failure that it exists for does its harm, and the checker says so. */
final class GuardsAway {
    static final Scenario SUSPENDED = Accidents.SUSPENSION.without("tcc.guard.anti-suspension", Rule.CONVERGENCE);

    static final List<Scenario> ALL = List.of(
            Accidents.TRY_TWICE.without("tcc.guard.once", Rule.EXACTLY_ONCE),
            Accidents.CONFIRM_TWICE.without("tcc.guard.once", Rule.EXACTLY_ONCE),
            Accidents.CANCEL_TWICE.without("tcc.guard.once", Rule.NO_PHANTOM, Rule.CONVERGENCE),
            Accidents.EMPTY_ROLLBACK.without("tcc.guard.empty-rollback", Rule.NO_PHANTOM, Rule.CONVERGENCE),
            SUSPENDED,
            PartnerAway.HIDDEN.without("tcc.guard.errors-reach", Rule.ATOMICITY),
            Accidents.TRY_TWICE.spoiltBy(InSeatasFence.GUARDED_BY, "fence", Rule.EXACTLY_ONCE));

    private GuardsAway() {}
}
