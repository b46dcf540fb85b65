package io.twobanks.threephase.scenarios;

import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.ScenarioList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The experiment: each failure in three-phase commit, and beside it the same in two-phase commit. */
public final class ThreePhaseScenarios implements ScenarioList {
    @Override
    public String pattern() {
        return "3pc";
    }

    /** Those with the same settings together: they share their processes. */
    @Override
    public List<Scenario> scenarios() {
        return Stream.of(
                        Undisturbed.ALL,
                        CoordinatorKilled.ALL,
                        BankKilled.ALL,
                        TwoPhase.ALL,
                        Majority.ALL,
                        NetworkCut.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Set<String> examples() {
        return Set.of(
                "no-failure",
                "payer-refuses",
                "coordinator-killed/after-votes",
                "coordinator-killed/between-pre-commits/without-termination-protocol",
                "network-cut/bank-b/with-rule");
    }
}
