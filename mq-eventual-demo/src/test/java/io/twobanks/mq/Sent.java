package io.twobanks.mq;

import java.util.ArrayList;
import java.util.List;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.spring.core.RocketMQTemplate;
import org.springframework.messaging.Message;

/** A broker that keeps what it is sent, and delivers it to nobody. */
final class Sent extends RocketMQTemplate {
    final List<String> topics = new ArrayList<>();
    final List<byte[]> bodies = new ArrayList<>();

    @Override
    public SendResult syncSend(String topic, Message<?> message) {
        topics.add(topic);
        bodies.add((byte[]) message.getPayload());
        return new SendResult();
    }

    /** The transfers whose messages it was sent, in this order. */
    List<String> credits() {
        return bodies.stream().map(body -> Credit.read(body).transferId()).toList();
    }

    /** The answers that it was sent. */
    List<Outcome> outcomes() {
        return bodies.stream().map(Outcome::read).toList();
    }
}
