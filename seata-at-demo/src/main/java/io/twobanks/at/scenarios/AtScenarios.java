package io.twobanks.at.scenarios;

import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.ScenarioList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All scenarios of Seata AT: those that every pattern answers, its own, and each guard taken away. */
public final class AtScenarios implements ScenarioList {
    @Override
    public String pattern() {
        return "at";
    }

    /** Those with all guards first: they share their processes. */
    @Override
    public List<Scenario> scenarios() {
        return Stream.of(
                        Contention.ALL,
                        Killed.ALL,
                        PartnerAway.ALL,
                        CoordinatorAway.ALL,
                        WrongAnswers.ALL,
                        ByHand.ALL,
                        WithRegistry.ALL,
                        GuardsAway.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Set<String> examples() {
        return Set.of(
                "no-failure",
                "payer-refuses",
                "payee-refuses",
                "reader-sums",
                "payer-killed/decided",
                "payee-killed",
                "fallback-hides-failure/without-errors-reach");
    }
}
