package io.twobanks.common.rocketmq;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.store.ReadOffsetType;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.spring.support.DefaultRocketMQListenerContainer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * How far this bank has read its topics: its consumer offsets. A reader of whom the broker knows nothing yet begins with the first message: by
 * default it would begin after the last one, and a bank that dies before it has told the broker anything, and is started
 * again, would skip what came meanwhile. It tells the broker every second: who looks at what a bank has still before it sees
 * the truth of a second ago, and after a crash fewer messages come again. That some do can never be avoided.
 *
 * <p>The client's methods for this have been deprecated for years, and nothing else of it tells the same.
 */
@SuppressWarnings("deprecation")
public final class ConsumerOffsets implements BeanPostProcessor {
    /** So soon a bank learns that a broker is back, and the broker who reads there; by default after 30 s each. */
    private static final int BACK_MILLIS = 1000;

    /** So soon a new reader gets its share of the queues; by default after 20 s. */
    private static final int SHARES_MILLIS = 1000;

    /**
     * A queue that was not asked for messages for so long is taken away and given anew; by default after 120 s. When a
     * connection dies, the client can lose a question to the broker, and nobody asks again. A broker answers after 15 s,
     * also when it has nothing, so no healthy queue waits that long.
     */
    private static final int LOST_MILLIS = 20_000;

    static { // Its classes read these when they are loaded, and there is no other way to tell them.
        System.setProperty("rocketmq.client.rebalance.waitInterval", String.valueOf(SHARES_MILLIS));
        System.setProperty("rocketmq.client.pull.pullMaxIdleTime", String.valueOf(LOST_MILLIS));
    }

    private final Map<String, DefaultMQPushConsumer> byTopic = new ConcurrentHashMap<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DefaultRocketMQListenerContainer listener) {
            listener.getConsumer().setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_FIRST_OFFSET);
            listener.getConsumer().setPollNameServerInterval(BACK_MILLIS);
            listener.getConsumer().setHeartbeatBrokerInterval(BACK_MILLIS);
            ClientPatience.applyTo(listener.getConsumer());
            byTopic.put(listener.getTopic(), listener.getConsumer());
        }
        return bean;
    }

    /** The client does so, too, by default every 5 s, and the first time 10 s after its start. */
    @Scheduled(fixedDelay = 1000)
    void tellHowFar() {
        byTopic.values().forEach(reader -> reader.getDefaultMQPushConsumerImpl().persistConsumerOffset());
    }

    /**
     * Whether each message of a topic has been worked on that was stored before this; one that failed counts, although it
     * comes again. Not whether nothing is left: while transfers are made something always is. False when no broker says.
     */
    public boolean haveReadAll(String topic, Instant storedBefore) {
        DefaultMQPushConsumer reader = byTopic.get(topic);
        try {
            for (MessageQueue queue : reader.fetchSubscribeMessageQueues(topic)) {
                long read = reader.getOffsetStore().readOffset(queue, ReadOffsetType.MEMORY_FIRST_THEN_STORE);
                if (Math.max(read, 0) < reader.searchOffset(queue, storedBefore.toEpochMilli())) {
                    return false;
                }
            }
            return true;
        } catch (MQClientException away) {
            return false;
        }
    }
}
