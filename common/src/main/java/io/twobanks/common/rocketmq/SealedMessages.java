package io.twobanks.common.rocketmq;

import io.twobanks.common.peer.Partnership;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.spring.support.RocketMQHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Messages with a seal, which shows that one of the two banks wrote it for this destination. A broker passes on whatever anybody sends
 * to it. Between real banks the broker's access control belongs before the seal.
 */
public final class SealedMessages {
    /** The property of a message that holds it. */
    public static final String SEAL = "SEAL";

    private final Partnership partnership;

    public SealedMessages(Partnership partnership) {
        this.partnership = partnership;
    }

    /** @param key by which the broker finds it */
    public Message<byte[]> of(String destination, String key, String body) {
        return MessageBuilder.withPayload(body.getBytes(StandardCharsets.UTF_8))
                .setHeader(RocketMQHeaders.KEYS, key)
                .setHeader(SEAL, partnership.seal(destination, body))
                .build();
    }

    /** What stands in a message. @throws Refused when neither bank has written it for this destination */
    public String opened(String destination, MessageExt message) {
        String body = text(message);
        requireSeal(destination, body, message.getUserProperty(SEAL));
        return body;
    }

    /** @throws Refused when it is not this destination's */
    public void requireSeal(String destination, String body, String seal) {
        if (!partnership.isSealed(destination, body, seal)) {
            throw new Refused(
                    Refusal.INVALID_REQUEST,
                    "The message does not bear the banks' seal for " + destination + ": anybody can have sent it.");
        }
    }

    /** What stands in a message, be it nothing, whoever wrote it. */
    public static String text(MessageExt message) {
        return message.getBody() == null ? "" : new String(message.getBody(), StandardCharsets.UTF_8);
    }
}
