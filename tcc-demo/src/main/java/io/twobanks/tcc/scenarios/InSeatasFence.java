package io.twobanks.tcc.scenarios;

import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** The accidents once more, with Seata's own fence in place of this bank's record. */
final class InSeatasFence {
    static final String GUARDED_BY = "tcc.guarded-by";

    static final List<Scenario> ALL = List.of();

    private InSeatasFence() {}
}
