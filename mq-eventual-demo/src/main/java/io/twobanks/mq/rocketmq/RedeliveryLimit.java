package io.twobanks.mq.rocketmq;

import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param repeated how often a message that fails comes again before the broker puts it aside as a dead letter */
@ConfigurationProperties("mq.deliveries")
public record RedeliveryLimit(@DefaultValue("16") int repeated) {
    public void applyTo(DefaultMQPushConsumer consumer) {
        consumer.setMaxReconsumeTimes(repeated);
    }
}
