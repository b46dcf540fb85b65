package io.twobanks.tcc.scenarios;

import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.ScenarioList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All scenarios of TCC: those that every pattern answers, its own, each guard taken away, and Seata's fence in their place. */
public final class TccScenarios implements ScenarioList {
    @Override
    public String pattern() {
        return "tcc";
    }

    /** Those with all guards first: they share their processes. */
    @Override
    public List<Scenario> scenarios() {
        return Stream.of(
                        Contention.ALL,
                        Accidents.ALL,
                        Killed.ALL,
                        PartnerAway.ALL,
                        CoordinatorAway.ALL,
                        SecondPhaseFails.ALL,
                        WrongAnswers.ALL,
                        WithRegistry.ALL,
                        InSeatasFence.ALL,
                        GuardsAway.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Set<String> examples() {
        return Set.of(
                "payer-refuses",
                "reader-sums/try",
                "payee-killed/confirming",
                "tcc-try-twice",
                "tcc-suspension/payer",
                "tcc-empty-rollback",
                "tcc-try-twice/without-once");
    }
}
