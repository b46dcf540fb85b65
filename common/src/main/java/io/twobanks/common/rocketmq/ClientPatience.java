package io.twobanks.common.rocketmq;

import org.apache.rocketmq.client.ClientConfig;

/**
 * How long a client of RocketMQ waits for an answer of the name server. A client asks for routes while it starts, and one
 * that gets no answer fails, and the whole bank with it. By default that is after 3 s: less than a busy machine may need.
 */
public final class ClientPatience {
    /** For a machine that has far more to do than it can. A name server that is not there refuses at once. */
    private static final int ANSWER_MILLIS = 10_000;

    private ClientPatience() {}

    /** @param client that was not started yet; all clients of one process share the settings of the first that starts */
    public static void applyTo(ClientConfig client) {
        client.setMqClientApiTimeout(ANSWER_MILLIS);
    }
}
