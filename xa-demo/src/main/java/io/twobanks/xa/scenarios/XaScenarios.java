package io.twobanks.xa.scenarios;

import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.ScenarioList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All scenarios of XA: those that every pattern answers, its own, and each guard taken away. */
public final class XaScenarios implements ScenarioList {
    @Override
    public String pattern() {
        return "xa";
    }

    /** Those with all guards first: they share their processes. */
    @Override
    public List<Scenario> scenarios() {
        List<Scenario> all = Stream.of(
                        Refusals.ALL,
                        Contention.ALL,
                        DatabaseAway.ALL,
                        NetworkBroken.ALL,
                        Killed.ALL,
                        ScannedTooEarly.ALL,
                        HeuristicOutcomes.ALL,
                        LogLost.ALL,
                        SeveralInstances.ALL,
                        ClockJump.ALL)
                .flatMap(List::stream)
                .toList();
        return Stream.concat(all.stream(), GuardsAway.ALL.stream()).toList();
    }

    @Override
    public Set<String> examples() {
        return Set.of(
                "no-failure",
                "payer-refuses",
                "reader-sums",
                "payer-killed",
                "xa-killed-decided",
                "xa-log-lost/after-commit-a",
                "xa-not-found/without-verify-not-found");
    }
}
