package io.twobanks.server.rocketmq;

import org.apache.rocketmq.broker.BrokerController;
import org.apache.rocketmq.broker.BrokerStartup;

/** RocketMQ's own broker, which is known to the name server as soon as it has started. */
public final class BrokerProcess {

    private BrokerProcess() {}

    /** @param arguments those of RocketMQ's own program: {@code -c FILE} */
    public static void main(String[] arguments) {
        // The stock program ends the JVM by itself when something is wrong with the file, the data or a port.
        BrokerController broker = BrokerStartup.start(BrokerStartup.createBrokerController(arguments));
        new Registration(broker).repeatUntilKnown();
    }
}
