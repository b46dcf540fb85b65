package io.twobanks.mq.desk;

import io.twobanks.common.fault.FaultPoint;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.outcome.Credit;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.time.Clock;
import java.util.function.Function;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;

/**
 * The payee's bank: takes what the broker has put aside after the last attempt, so that a person sees it. A dead-letter
 * queue that nobody reads is where money gets lost.
 */
@RocketMQMessageListener(topic = "%DLQ%credits-${bank.letter}", consumerGroup = "dead-credits-${bank.letter}")
public final class ReceiveDeadLetters implements RocketMQListener<MessageExt> {
    private final DeadLetters dead;
    private final Function<MessageExt, Letter> read;
    private final PutAside aside;
    private final Faults faults;
    private final FaultPoint kept;
    private final Clock clock;

    /** @param body the same for every copy of a message */
    public record Letter(String transferId, String body) {
        public static Letter of(Credit credit) {
            return new Letter(credit.transferId(), credit.json());
        }
    }

    /**
     * @param read throws {@link Refused} when it can never succeed
     * @param kept it is written down
     */
    public ReceiveDeadLetters(
            DeadLetters dead,
            Function<MessageExt, Letter> read,
            PutAside aside,
            Faults faults,
            FaultPoint kept,
            Clock clock) {
        this.dead = dead;
        this.read = read;
        this.aside = aside;
        this.faults = faults;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public void onMessage(MessageExt message) {
        try {
            keep(read.apply(message));
        } catch (Refused never) {
            aside.put(message, never);
        }
    }

    private void keep(Letter letter) {
        String id = letter.transferId();
        if (dead.keep(id, letter.body(), clock.instant()) == 0
                && !dead.find(id).body().equals(letter.body())) {
            throw new Refused(Refusal.ID_REUSED, "Another dead letter is about " + id + ".");
        }
        faults.reach(kept, id);
    }
}
