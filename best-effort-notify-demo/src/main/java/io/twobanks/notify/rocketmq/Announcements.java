package io.twobanks.notify.rocketmq;

import io.twobanks.common.request.Fields;
import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.spring.core.RocketMQTemplate;
import org.apache.rocketmq.spring.support.RocketMQHeaders;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Tells a bank's notifier that something was paid. The message is the transfer's id and nothing else: what was paid stands in the
 * bank's database, and a broker passes on whatever anybody sends to it.
 */
public final class Announcements {
    /** Each bank has a topic, which its own notifier reads; its letter follows. */
    public static final String TOPIC = "payments-of-";

    private final RocketMQTemplate broker;
    private final String topic;

    public Announcements(RocketMQTemplate broker, char bank) {
        this.broker = broker;
        this.topic = TOPIC + bank;
    }

    /** @throws org.springframework.messaging.MessagingException when it is not known whether the broker has it */
    public void send(String transferId) {
        broker.syncSend(
                topic,
                MessageBuilder.withPayload(transferId.getBytes(StandardCharsets.UTF_8))
                        .setHeader(RocketMQHeaders.KEYS, transferId)
                        .build());
    }

    /** @throws io.twobanks.common.problem.Refused when it is no id */
    public static String read(MessageExt message) {
        byte[] body = message.getBody() == null ? new byte[0] : message.getBody();
        return Fields.transferId("message", new String(body, StandardCharsets.UTF_8));
    }
}
