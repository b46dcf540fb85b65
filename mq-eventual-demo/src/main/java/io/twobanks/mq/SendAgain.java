package io.twobanks.mq;

import io.twobanks.common.fault.Faults;
import io.twobanks.common.outcome.Credit;
import io.twobanks.common.reconcile.Paid;
import java.util.function.Consumer;
import org.apache.rocketmq.spring.core.RocketMQTemplate;

/** Sends the message of a payment once more, with the time at which it was ordered. */
final class SendAgain implements Consumer<Paid> {
    private final Messages messages;
    private final RocketMQTemplate broker;
    private final Faults faults;

    SendAgain(Messages messages, RocketMQTemplate broker, Faults faults) {
        this.messages = messages;
        this.broker = broker;
        this.faults = faults;
    }

    @Override
    public void accept(Paid paid) {
        Credit credit =
                new Credit(paid.transferId(), paid.fromAccount(), paid.toAccount(), paid.amount(), paid.createdAt());
        faults.reach(Point.RESEND_BEFORE, credit.transferId());
        broker.syncSend(messages.credits(), messages.of(credit));
        faults.reach(Point.RESEND_AFTER, credit.transferId());
    }
}
