package io.twobanks.xa.scenarios;

import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** People in the protocol: a lost log, a branch resolved by hand, a commit that is given twice. */
final class ByHand {
    static final List<Scenario> ALL = List.of();

    private ByHand() {}
}
