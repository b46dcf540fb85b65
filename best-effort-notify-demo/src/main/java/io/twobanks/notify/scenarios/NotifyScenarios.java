package io.twobanks.notify.scenarios;

import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.ScenarioList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All scenarios of best-effort notification: those that every pattern answers, its own, and each guard taken away. */
public final class NotifyScenarios implements ScenarioList {
    @Override
    public String pattern() {
        return "notify";
    }

    /** Those with all guards first: they share their processes. */
    @Override
    public List<Scenario> scenarios() {
        return Stream.of(
                        Contention.ALL,
                        Killed.ALL,
                        KilledMeanwhile.ALL,
                        PartnerAway.ALL,
                        Attempted.ALL,
                        Asked.ALL,
                        Repaired.ALL,
                        WrongAnswers.ALL,
                        InboxPurged.ALL,
                        ClockJump.ALL,
                        SeveralInstances.ALL,
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
                "payer-killed",
                "payee-killed",
                "be-receiver-gone",
                "second-phase-twice/without-inbox");
    }
}
