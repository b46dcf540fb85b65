package io.twobanks.at.scenarios;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** Each guard taken away, and Seata's own order of undoing: the failure does its harm, and the checker says so. */
final class GuardsAway {
    static final List<Scenario> ALL = List.of(
            PartnerAway.FAILS_AFTER_CREDIT.without("at.guard.propagate-xid", Rule.ATOMICITY, Rule.NO_PHANTOM),
            PartnerAway.HIDDEN.without("at.guard.errors-reach", Rule.ATOMICITY),
            ByHand.CREDIT_TWICE.without("at.guard.credit-once", Rule.EXACTLY_ONCE),
            Contention.CROSSING.without("at.guard.lock-order", Rule.PROGRESS),
            ByHand.COUNTER.without("at.guard.global-lock", Rule.CONVERGENCE),
            ByHand.DIRTY_READ.without("at.guard.global-lock", Rule.ISOLATION),
            ByHand.DIRTY_WRITE.without("at.guard.check-after-image", Rule.BOOKS),
            ByHand.SAME_ROW_TWICE.spoiltBy("tc.undo-order", "as-registered", Rule.ATOMICITY, Rule.CONVERGENCE));

    private GuardsAway() {}
}
