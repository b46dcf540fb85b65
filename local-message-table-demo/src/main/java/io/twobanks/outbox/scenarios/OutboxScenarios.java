package io.twobanks.outbox.scenarios;

import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.ScenarioList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All scenarios of the local message table: those that every pattern answers, its own, and each guard taken away. */
public final class OutboxScenarios implements ScenarioList {
    @Override
    public String pattern() {
        return "outbox";
    }

    /** Those with all guards first: they share their processes. */
    @Override
    public List<Scenario> scenarios() {
        return Stream.of(
                        Contention.ALL,
                        Killed.ALL,
                        Relays.ALL,
                        PartnerAway.ALL,
                        Poison.ALL,
                        ByBroker.ALL,
                        Undeliverable.ALL,
                        Resolved.ALL,
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
                "lm-poison",
                "lm-relay-killed/without-inbox");
    }
}
