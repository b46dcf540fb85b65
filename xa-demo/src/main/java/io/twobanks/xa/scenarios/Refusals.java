package io.twobanks.xa.scenarios;

import io.twobanks.workbench.scenario.EveryPattern;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** One of the banks refuses for a reason of its own; nothing has moved. */
final class Refusals {
    static final List<Scenario> ALL = List.of(
            EveryPattern.payerRefuses().promises("R"),
            EveryPattern.payeeRefuses().promises("R"));

    private Refusals() {}
}
