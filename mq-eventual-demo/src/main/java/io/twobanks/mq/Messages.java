package io.twobanks.mq;

import io.twobanks.common.outcome.Credit;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.rocketmq.SealedMessages;
import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.common.message.MessageExt;
import org.springframework.messaging.Message;

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

    private final Partnership partnership;
    private final SealedMessages seals;

    Messages(Partnership partnership) {
        this.partnership = partnership;
        this.seals = new SealedMessages(partnership);
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
        return seals.of(credits(), credit.transferId(), credit.json());
    }

    /** As it is sent to {@link #replies}: JSON, to be found by the transfer's id. */
    Message<byte[]> of(CreditReply reply) {
        return seals.of(replies(), reply.transferId(), reply.json());
    }

    /** @throws Refused when it is not a credit of the partner's bank for an account of this bank */
    Credit credit(MessageExt message) {
        return Credit.read(seals.opened(CREDITS + partnership.bank(), message));
    }

    /** @throws Refused when it is not what the partner's bank tells this bank of a credit */
    CreditReply reply(MessageExt message) {
        return CreditReply.read(seals.opened(REPLIES + partnership.bank(), message));
    }

    /** What this bank has sent, as the broker shows it again. @throws Refused when another bank or run has */
    Credit sent(Message<?> message) {
        String body = new String((byte[]) message.getPayload(), StandardCharsets.UTF_8);
        seals.requireSeal(credits(), body, message.getHeaders().get(SealedMessages.SEAL, String.class));
        return Credit.read(body);
    }
}
