package io.twobanks.outbox.rocketmq;

import io.twobanks.common.problem.NoAnswer;
import io.twobanks.common.rocketmq.SealedMessages;
import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.peer.Carrier;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.client.producer.SendStatus;
import org.apache.rocketmq.spring.core.RocketMQTemplate;

/**
 * Gives messages to RocketMQ, from which the other bank takes them ({@link ReceiveMessages}): inside one company, where both reach the
 * same broker. The broker acknowledges what it has stored. It says nothing of what the other bank does with it, so an outcome
 * that does not come is asked for ({@code AskAgain}).
 */
public final class BrokerCarrier implements Carrier {
    /** Each bank has a topic, which it alone reads; its letter follows. */
    static final String TOPIC = "messages-for-";

    private final RocketMQTemplate broker;
    private final SealedMessages messages;
    private final char partner;

    public BrokerCarrier(RocketMQTemplate broker, SealedMessages messages, char partner) {
        this.broker = broker;
        this.messages = messages;
        this.partner = partner;
    }

    @Override
    public void carry(Kind kind, String transferId, String body) {
        String destination = destination(partner, kind);
        SendResult sent = broker.syncSend(destination, messages.of(destination, transferId, body));
        if (sent.getSendStatus() != SendStatus.SEND_OK) {
            throw new NoAnswer("The broker has not stored it for sure: " + sent.getSendStatus() + ".");
        }
    }

    /** A bank's topic, and the kind as the message's tag; both are sealed. */
    static String destination(char bank, Kind kind) {
        return TOPIC + bank + ":" + kind;
    }
}
