package io.twobanks.mq.scenarios;

import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.ScenarioList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All scenarios of transactional messages: those that every pattern answers, its own, and each guard taken away. */
public final class MqScenarios implements ScenarioList {
    @Override
    public String pattern() {
        return "mq";
    }

    /** Those with all guards first: they share their processes. */
    @Override
    public List<Scenario> scenarios() {
        return Stream.of(
                        Contention.ALL,
                        CheckedBack.ALL,
                        Killed.ALL,
                        KilledAtEveryStep.ALL,
                        BrokerAway.ALL,
                        NetworkCut.ALL,
                        DeadLetters.ALL,
                        Strangers.ALL,
                        Reconciled.ALL,
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
                "middleman-killed",
                "mq-killed-before-local",
                "mq-consumer-fails/retry",
                "mq-killed-before-local/without-check-reads-log");
    }
}
