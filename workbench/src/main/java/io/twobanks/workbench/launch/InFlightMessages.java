package io.twobanks.workbench.launch;

import io.twobanks.infra.rocketmq.BrokerAdmin;

/**
 * What lies at the message brokers and will still have an effect, whatever the banks' registers say: half messages, about
 * which a broker will ask, and messages that their readers have not acknowledged.
 */
public final class InFlightMessages {
    private final PatternRun run;

    public InFlightMessages(PatternRun run) {
        this.run = run;
    }

    /** @throws io.twobanks.infra.InfraException when no broker answers */
    public boolean areNone() {
        return run.brokerAdmin()
                .map(broker -> broker.halfMessages().isEmpty() && isAllRead(broker))
                .orElse(true);
    }

    private boolean isAllRead(BrokerAdmin broker) {
        return run.pattern().topics().stream()
                .allMatch(topic -> broker.lag(topic.group(), topic.name()).isZero());
    }
}
