package io.twobanks.infra.rocketmq;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a run may want otherwise; everything else is in {@code broker.properties}, each line with its reason.
 *
 * @param flush whether a message is on the disk when it is acknowledged
 * @param transactionCheckMax how often a producer is asked about a half message before the broker gives up and discards
 *     it. Attempts count while the producer is down, too
 * @param measured whether it may use both compilers, as in production: it starts slower and is faster after a minute
 */
public record BrokerSettings(Flush flush, int transactionCheckMax, boolean measured) {

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

    private static final List<String> MEMORY =
            List.of("-Xms64m", "-Xmx256m", "-XX:MaxDirectMemorySize=256m", "-XX:+UseSerialGC");

    /** With the first compiler only. */
    static final String QUICK = "-XX:TieredStopAtLevel=1";

    /** Ten minutes of questions, one a second: a bank that is killed and started again is asked in any case. */
    private static final int MANY_CHECKS = 600;

    /** Asynchronous flush, and 600 questions. */
    public static BrokerSettings defaults() {
        return new BrokerSettings(Flush.ASYNC_FLUSH, MANY_CHECKS, false);
    }

    public BrokerSettings withFlush(Flush other) {
        return new BrokerSettings(other, transactionCheckMax, measured);
    }

    /** For the lesson in which the broker gives up. */
    public BrokerSettings withTransactionCheckMax(int other) {
        return new BrokerSettings(flush, other, measured);
    }

    /** For a run whose speed is measured. */
    public BrokerSettings withMeasured(boolean other) {
        return new BrokerSettings(flush, transactionCheckMax, other);
    }

    /** Options of its JVM: memory, and a quick start unless it is measured. */
    List<String> jvm() {
        return measured
                ? MEMORY
                : Stream.concat(MEMORY.stream(), Stream.of(QUICK)).toList();
    }

    Map<String, String> placeholders() {
        return Map.of("flush", flush.name(), "transactionCheckMax", String.valueOf(transactionCheckMax));
    }
}
