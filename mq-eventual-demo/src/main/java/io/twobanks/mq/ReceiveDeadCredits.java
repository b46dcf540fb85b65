package io.twobanks.mq;

import io.twobanks.common.fault.Faults;
import java.nio.charset.StandardCharsets;
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
    private final Faults faults;
    private final Clock clock;

    ReceiveDeadCredits(DeadCredits dead, Faults faults, Clock clock) {
        this.dead = dead;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public void onMessage(MessageExt message) {
        String id = Credit.read(message.getBody()).transferId();
        dead.keep(id, new String(message.getBody(), StandardCharsets.UTF_8), clock.instant());
        faults.reach(Point.DEAD_KEPT, id);
    }
}
