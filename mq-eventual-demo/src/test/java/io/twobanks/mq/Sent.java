package io.twobanks.mq;

import io.twobanks.common.outcome.Credit;
import io.twobanks.common.outcome.CreditReply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
        return texts().map(body -> Credit.read(body).transferId()).toList();
    }

    /** The answers that it was sent. */
    List<CreditReply> replies() {
        return texts().map(CreditReply::read).toList();
    }

    private Stream<String> texts() {
        return bodies.stream().map(body -> new String(body, StandardCharsets.UTF_8));
    }
}
