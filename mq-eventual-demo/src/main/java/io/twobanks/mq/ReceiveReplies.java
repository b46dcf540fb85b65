package io.twobanks.mq;

import io.twobanks.common.fault.Faults;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.outcome.EndTransfer;
import io.twobanks.common.problem.Refused;
import io.twobanks.mq.desk.PutAside;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;

/**
 * The payer's bank again: learns what the payee's bank did, and ends the transfer ({@link EndTransfer}). A message that comes
 * twice finds the transfer ended; one that can never succeed, because it is not valid or about a transfer that this bank has not
 * made so, is put aside at once.
 */
@RocketMQMessageListener(topic = Messages.REPLIES + "${bank.letter}", consumerGroup = "outcomes-${bank.letter}")
final class ReceiveReplies implements RocketMQListener<MessageExt> {
    private final Messages messages;
    private final EndTransfer end;
    private final PutAside aside;
    private final Faults faults;

    ReceiveReplies(Messages messages, EndTransfer end, PutAside aside, Faults faults) {
        this.messages = messages;
        this.end = end;
        this.aside = aside;
        this.faults = faults;
    }

    @Override
    public void onMessage(MessageExt message) {
        try {
            receive(messages.reply(message));
        } catch (Refused never) {
            aside.put(message, never);
        }
    }

    private void receive(CreditReply reply) {
        faults.reach(Point.OUTCOME_RECEIVED, reply.transferId());
        end.by(reply);
        faults.reach(Point.OUTCOME_RECORDED, reply.transferId());
    }
}
