package io.twobanks.workbench.scenario;

import io.twobanks.infra.rocketmq.BrokerAdmin;
import io.twobanks.workbench.launch.PatternRun;

/**
 * What lies at the message brokers and will still have an effect, whatever the banks' registers say: half messages, about
 * which a broker will ask, and messages that their readers have not acknowledged.
 */
final class OnTheWay {
    private final PatternRun run;

    OnTheWay(PatternRun run) {
        this.run = run;
    }

    /** @throws io.twobanks.infra.InfraException when no broker answers */
    boolean isNothing() {
        return run.brokerAdmin()
                .map(broker -> broker.halfMessages().isEmpty() && isAllRead(broker))
                .orElse(true);
    }

    private boolean isAllRead(BrokerAdmin broker) {
        return run.pattern().topics().stream()
                .allMatch(topic -> broker.lag(topic.group(), topic.name()).isZero());
    }
}
