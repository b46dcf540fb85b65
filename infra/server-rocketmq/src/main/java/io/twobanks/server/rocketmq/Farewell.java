package io.twobanks.server.rocketmq;

import org.apache.rocketmq.broker.BrokerController;
import org.apache.rocketmq.common.BrokerConfig;

/**
 * What a broker does when it is asked to end. The stock shutdown waits eight seconds for its own threads, longer than a
 * workbench that closes would wait for it. This saves the same; the next start reads the log as after a kill.
 */
record Farewell(BrokerController broker) implements Runnable {

    @Override
    public void run() {
        // Both are saved every few seconds only; without them groups would get again what they have had.
        broker.getConsumerOffsetManager().persist();
        broker.getScheduleMessageService().persist();
        broker.getMessageStore().flush();
        // Last, because a name server that is frozen takes seconds. Clients turn to the other brokers at once.
        BrokerConfig self = broker.getBrokerConfig();
        broker.getBrokerOuterAPI()
                .unregisterBrokerAll(
                        self.getBrokerClusterName(), broker.getBrokerAddr(), self.getBrokerName(), self.getBrokerId());
    }
}
