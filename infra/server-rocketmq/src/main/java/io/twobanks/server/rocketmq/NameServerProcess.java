package io.twobanks.server.rocketmq;

import org.apache.rocketmq.namesrv.NamesrvController;
import org.apache.rocketmq.namesrv.NamesrvStartup;

/**
 * RocketMQ's own name server, without the three seconds that the stock program takes to end: it has nothing to save. A
 * start that fails ends with a sentence.
 */
public final class NameServerProcess {

    private NameServerProcess() {}

    /** @param arguments those of RocketMQ's own program: {@code -c FILE} */
    public static void main(String[] arguments) {
        try {
            NamesrvStartup.parseCommandlineAndConfigFile(arguments);
            NamesrvController nameServer = NamesrvStartup.createNamesrvController();
            if (!nameServer.initialize()) {
                throw new IllegalStateException("its settings cannot be used; the reason is above");
            }
            nameServer.start();
        } catch (Exception | LinkageError failed) {
            Failure.end("The name server", failed);
        }
    }
}
