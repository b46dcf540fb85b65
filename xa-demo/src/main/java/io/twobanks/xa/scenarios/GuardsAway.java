package io.twobanks.xa.scenarios;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/**
 * Each guard taken away, and a setting that forgets: the failure that it exists for does its harm, and the checker says
 * so.
 */
final class GuardsAway {
    static final List<Scenario> ALL = List.of(
            Killed.BETWEEN_COMMITS.without("xa.guard.two-phase-commit", Rule.ATOMICITY),
            Killed.DECIDED.without("xa.guard.recovery", Rule.CONVERGENCE),
            Contention.CROSSING.without("xa.guard.lock-order", Rule.PROGRESS),
            Contention.SAME_ID_IN_TURN.without("xa.guard.same-id", Rule.EXACTLY_ONCE),
            NetworkBroken.NOT_FOUND.without("xa.guard.verify-not-found", Rule.ATOMICITY),
            NetworkBroken.SLOW_DECISION.without("xa.guard.live-branch", Rule.ATOMICITY),
            NetworkBroken.STILL_HELD.without("xa.guard.banks-apart", Rule.CONVERGENCE),
            LogLost.AFTER_COMMIT_A
                    .without("xa.guard.log-present", Rule.ATOMICITY)
                    .demands(Demands.USUAL),
            ScannedTooEarly.REGISTERED_LATE.without("xa.guard.all-banks", Rule.ATOMICITY),
            ScannedTooEarly.NO_BANK_REGISTERED.without("xa.guard.all-banks", Rule.ATOMICITY),
            SeveralInstances.ONE_DIES_DECIDED.without("xa.guard.exact-names", Rule.ATOMICITY),
            DatabaseAway.STOPPED_IN_DOUBT.without("xa.guard.all-banks", Rule.ATOMICITY),
            ScannedTooEarly.NO_BANK_REGISTERED.spoiltBy(
                    "xa.atomikos.settings.forget_orphaned_log_entries_delay", "1", Rule.ATOMICITY));

    private GuardsAway() {}
}
