package io.twobanks.compensation.scenarios;

import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.ScenarioList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All scenarios of compensation: those that every pattern answers, its own, and each guard taken away. */
public final class CompensationScenarios implements ScenarioList {
    @Override
    public String pattern() {
        return "compensation";
    }

    /** Those with all guards first: they share their processes. */
    @Override
    public List<Scenario> scenarios() {
        return Stream.of(
                        Contention.ALL,
                        Killed.ALL,
                        PartnerAway.ALL,
                        Overtaken.ALL,
                        WrongAnswers.ALL,
                        GoingBack.ALL,
                        RegistryAway.ALL,
                        SeveralInstances.ALL,
                        InboxPurged.ALL,
                        ClockJump.ALL,
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
                "payer-killed",
                "payee-killed",
                "co-compensation-fails",
                "payer-killed/without-durable-log");
    }
}
