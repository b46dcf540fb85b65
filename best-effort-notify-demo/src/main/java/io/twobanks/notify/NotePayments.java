package io.twobanks.notify;

import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Refused;
import io.twobanks.notify.rocketmq.Announcements;
import java.util.function.Consumer;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The notifier hears of a payment: it notes it in the bank's database and acknowledges the message, by returning. From then on the
 * row is the truth, and the attempts are counted there: the broker's own redelivery would count them where nobody sees them, and
 * begin anew with each message. A message that names no payment of this bank leaves nothing behind.
 */
@RocketMQMessageListener(topic = Announcements.TOPIC + "${bank.letter}", consumerGroup = "notifier-${bank.letter}")
final class NotePayments implements RocketMQListener<MessageExt> {
    private static final Logger LOG = LoggerFactory.getLogger(NotePayments.class);

    private final Consumer<String> note;
    private final Runnable hint;
    private final Faults faults;

    /**
     * @param note notes a payment by its transfer's id
     * @param hint says that there is a notice to attempt
     */
    NotePayments(Consumer<String> note, Runnable hint, Faults faults) {
        this.note = note;
        this.hint = hint;
        this.faults = faults;
    }

    @Override
    public void onMessage(MessageExt message) {
        try {
            String id = Announcements.read(message);
            faults.reach(Point.NOTICE_RECEIVED, id);
            note.accept(id);
            faults.reach(Point.NOTICE_NOTED, id);
            hint.run();
        } catch (Refused noPayment) {
            LOG.error("A message in {} is dropped: {}", message.getTopic(), noPayment.getMessage());
        }
    }
}
