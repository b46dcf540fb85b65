package io.twobanks.infra.rocketmq;

import java.util.Map;

/**
 * What a run may want otherwise; everything else is in {@code broker.properties}, each line with its reason.
 *
 * @param flush whether a message is on the disk when it is acknowledged
 * @param transactionCheckMax how often a producer is asked about a half message before the broker gives up and discards
 *     it. Attempts count while the producer is down, too
 */
public record BrokerSettings(Flush flush, int transactionCheckMax) {

    /**
     * When a message that was sent reaches the disk. A kill of the process shows no difference: what is in the memory of
     * the operating system survives it. Only a power cut would.
     */
    public enum Flush {
        /** Before the answer. */
        SYNC_FLUSH,
        /** Within half a second or so after the answer; RocketMQ's default. */
        ASYNC_FLUSH
    }

    /** Ten minutes of questions, one a second: a bank that is killed and started again is asked in any case. */
    private static final int MANY_CHECKS = 600;

    /** Asynchronous flush, and 600 questions. */
    public static BrokerSettings defaults() {
        return new BrokerSettings(Flush.ASYNC_FLUSH, MANY_CHECKS);
    }

    public BrokerSettings withFlush(Flush other) {
        return new BrokerSettings(other, transactionCheckMax);
    }

    /** For the lesson in which the broker gives up. */
    public BrokerSettings withTransactionCheckMax(int other) {
        return new BrokerSettings(flush, other);
    }

    Map<String, String> placeholders() {
        return Map.of("flush", flush.name(), "transactionCheckMax", String.valueOf(transactionCheckMax));
    }
}
