package io.twobanks.mq;

import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.time.Clock;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;
import org.springframework.stereotype.Component;

/**
 * The payee's bank: takes what the broker has put aside after the last attempt, so that a person sees it. A dead-letter
 * queue that nobody reads is where money gets lost.
 */
@Component
@RocketMQMessageListener(
        topic = "%DLQ%" + ReceiveCredits.GROUP + "${bank.letter}",
        consumerGroup = "dead-" + ReceiveCredits.GROUP + "${bank.letter}")
final class ReceiveDeadCredits implements RocketMQListener<MessageExt> {
    private final DeadCredits dead;
    private final Messages messages;
    private final PutAside aside;
    private final Faults faults;
    private final Clock clock;

    ReceiveDeadCredits(DeadCredits dead, Messages messages, PutAside aside, Faults faults, Clock clock) {
        this.dead = dead;
        this.messages = messages;
        this.aside = aside;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public void onMessage(MessageExt message) {
        try {
            keep(messages.credit(message));
        } catch (Refused never) {
            aside.put(message, never);
        }
    }

    private void keep(Credit credit) {
        String id = credit.transferId();
        if (dead.keep(id, credit.json(), clock.instant()) == 0
                && !dead.find(id).credit().equals(credit)) {
            throw new Refused(Refusal.ID_REUSED, "Another dead letter is about " + id + ".");
        }
        faults.reach(Point.DEAD_KEPT, id);
    }
}
