package io.twobanks.server.rocketmq;

import org.apache.rocketmq.broker.BrokerController;
import org.apache.rocketmq.broker.BrokerStartup;

/**
 * RocketMQ's own broker, started as its own program does it, but for four things: the name server is told the port that
 * clients shall use and knows it as soon as the broker has started, a start that fails ends with a sentence, and it ends
 * within the time that its starter allows.
 */
public final class BrokerProcess {

    private BrokerProcess() {}

    /** @param arguments those of RocketMQ's own program: {@code -c FILE} */
    public static void main(String[] arguments) {
        try {
            BrokerController broker = RoutedBroker.of(BrokerStartup.parseCmdLine(arguments));
            if (!broker.initialize()) {
                throw new IllegalStateException("its data cannot be read; the reason is above");
            }
            Runtime.getRuntime().addShutdownHook(new Thread(new Farewell(broker), "farewell"));
            broker.start();
            new Registration(broker).repeatUntilKnown();
        } catch (Exception | LinkageError failed) {
            Failure.end("The broker", failed);
        }
    }
}
