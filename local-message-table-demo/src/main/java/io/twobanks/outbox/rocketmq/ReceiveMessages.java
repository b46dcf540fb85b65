package io.twobanks.outbox.rocketmq;

import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.rocketmq.SealedMessages;
import io.twobanks.outbox.log.Kind;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@code MessageController} is for calls: takes what the broker has from the other bank's relay, and acknowledges it, by
 * returning, when what follows from it is committed; so the broker, too, delivers at least once. What can never succeed is dropped and
 * logged: nothing has moved, and the bank that has sent it gets no outcome, asks again, and in the end asks a person.
 */
@RocketMQMessageListener(topic = BrokerCarrier.TOPIC + "${bank.letter}", consumerGroup = "messages-${bank.letter}")
public final class ReceiveMessages implements RocketMQListener<MessageExt> {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiveMessages.class);

    private final BiConsumer<Kind, String> take;
    private final SealedMessages messages;
    private final char bank;

    /** @param take returns when what follows from a message is committed; refuses what can never succeed */
    public ReceiveMessages(BiConsumer<Kind, String> take, SealedMessages messages, char bank) {
        this.take = take;
        this.messages = messages;
        this.bank = bank;
    }

    @Override
    public void onMessage(MessageExt message) {
        try {
            Kind kind = kind(message);
            take.accept(kind, messages.opened(BrokerCarrier.destination(bank, kind), message));
        } catch (Refused | NotPossible never) {
            LOG.error("A message in {} is dropped: {}", message.getTopic(), never.getMessage());
        }
    }

    private static Kind kind(MessageExt message) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equals(message.getTags()))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.INVALID_REQUEST, "Its kind is " + message.getTags() + "."));
    }
}
