package io.twobanks.mq.rocketmq;

import io.twobanks.common.rocketmq.ClientPatience;
import java.util.List;
import org.apache.rocketmq.client.producer.TransactionMQProducer;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets the broker ask a bank that has just been started again. A broker asks the producers that have told it of themselves,
 * and a producer tells those that keep its topics; which these are it learns only when it sends. So it is told here.
 */
public final class ProducerHeartbeat implements BeanPostProcessor {
    /** So soon a broker that was started again knows whom it can ask; by default after 30 s. */
    private static final int HEARTBEAT_MILLIS = 1000;

    /** So soon a bank learns that one of several brokers is back; by default after 30 s. */
    private static final int ROUTES_MILLIS = 1000;

    private final List<String> topics;

    /** @param topics to which the producer will send */
    public ProducerHeartbeat(List<String> topics) {
        this.topics = topics;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof TransactionMQProducer producer) {
            producer.setTopics(topics);
            producer.setHeartbeatBrokerInterval(HEARTBEAT_MILLIS);
            producer.setPollNameServerInterval(ROUTES_MILLIS);
            ClientPatience.applyTo(producer);
        }
        return bean;
    }
}
