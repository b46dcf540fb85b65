package io.twobanks.mq;

import java.util.List;
import org.apache.rocketmq.client.producer.TransactionMQProducer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Lets the broker ask a bank that has just been started again. A broker asks the producers that have told it of themselves,
 * and a producer tells those that keep its topics; which these are it learns only when it sends. So it is told here.
 */
@Component
final class AskedAtOnce implements BeanPostProcessor {
    /** So soon a broker that was started again knows whom it can ask; by default after 30 s. */
    private static final int HEARTBEAT_MILLIS = 1000;

    /** So soon a bank learns that one of several brokers is back; by default after 30 s. */
    private static final int ROUTES_MILLIS = 1000;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof TransactionMQProducer producer) {
            producer.setTopics(List.of(Topics.credits('A'), Topics.credits('B')));
            producer.setHeartbeatBrokerInterval(HEARTBEAT_MILLIS);
            producer.setPollNameServerInterval(ROUTES_MILLIS);
        }
        return bean;
    }
}
