package io.twobanks.mq;

import io.twobanks.common.outcome.Credit;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.mq.desk.PutAside;
import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.spring.support.RocketMQHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * What lies between the banks: messages with a seal, which shows that one of the two banks wrote it for this topic. A broker
 * passes on whatever anybody sends to it, and keeps it for whoever reads there; a bank takes only what is sealed and valid, and
 * refuses the rest for good, see {@link PutAside}. Between real banks the broker's access control belongs before the seal.
 */
final class Messages {
    /**
     * Each bank has two topics that it alone reads; its letter follows. They are made explicitly: a broker that makes topics by
     * itself hides typing errors.
     */
    static final String CREDITS = "credits-for-";

    static final String REPLIES = "outcomes-for-";
    static final String SEAL = "SEAL";

    private final Partnership partnership;

    Messages(Partnership partnership) {
        this.partnership = partnership;
    }

    /** Where credits for the partner's accounts are sent. */
    String credits() {
        return CREDITS + partnership.partner();
    }

    /** Where the partner is told what became of its credits. */
    String replies() {
        return REPLIES + partnership.partner();
    }

    /** As it is sent to {@link #credits}: JSON, to be found by the transfer's id. */
    Message<byte[]> of(Credit credit) {
        return sealed(credits(), credit.transferId(), credit.json());
    }

    /** As it is sent to {@link #replies}: JSON, to be found by the transfer's id. */
    Message<byte[]> of(CreditReply reply) {
        return sealed(replies(), reply.transferId(), reply.json());
    }

    private Message<byte[]> sealed(String topic, String key, String body) {
        return MessageBuilder.withPayload(body.getBytes(StandardCharsets.UTF_8))
                .setHeader(RocketMQHeaders.KEYS, key)
                .setHeader(SEAL, partnership.seal(topic, body))
                .build();
    }

    /** @throws Refused when it is not a credit of the partner's bank for an account of this bank */
    Credit credit(MessageExt message) {
        return Credit.read(opened(CREDITS + partnership.bank(), message));
    }

    /** @throws Refused when it is not what the partner's bank tells this bank of a credit */
    CreditReply reply(MessageExt message) {
        return CreditReply.read(opened(REPLIES + partnership.bank(), message));
    }

    /** What this bank has sent, as the broker shows it again. @throws Refused when another bank or run has */
    Credit sent(Message<?> message) {
        String body = new String((byte[]) message.getPayload(), StandardCharsets.UTF_8);
        requireSeal(credits(), body, message.getHeaders().get(SEAL, String.class));
        return Credit.read(body);
    }

    private String opened(String topic, MessageExt message) {
        String body = PutAside.text(message);
        requireSeal(topic, body, message.getUserProperty(SEAL));
        return body;
    }

    private void requireSeal(String topic, String body, String seal) {
        if (!partnership.isSealed(topic, body, seal)) {
            throw new Refused(
                    Refusal.INVALID_REQUEST,
                    "The message does not bear the banks' seal for " + topic + ": anybody can have sent it.");
        }
    }
}
