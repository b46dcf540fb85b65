package io.twobanks.mq;

import io.twobanks.common.account.Account;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.Inbox;
import io.twobanks.common.inbox.Receipt;
import io.twobanks.common.outcome.Credit;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.mq.desk.DeadLetterCases;
import io.twobanks.mq.desk.PutAside;
import io.twobanks.mq.guard.AcknowledgeAfterCommit;
import io.twobanks.mq.rocketmq.RedeliveryLimit;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;
import org.apache.rocketmq.spring.core.RocketMQPushConsumerLifecycleListener;
import org.apache.rocketmq.spring.core.RocketMQTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The payee's bank: gives the payee the money, once, however often the message comes ({@link Inbox}); then tells the payer's
 * bank, and only then acknowledges the message, by returning. A message that is not acknowledged comes again.
 *
 * <p>A message that can never succeed is put aside at once ({@link PutAside}): one that is not valid or not the other bank's, and
 * one that says something else than what is known under its id.
 */
@RocketMQMessageListener(topic = Messages.CREDITS + "${bank.letter}", consumerGroup = "credits-${bank.letter}")
final class ReceiveTransfer
        implements RocketMQListener<MessageExt>, RocketMQPushConsumerLifecycleListener, DeadLetterCases.Credits {
    private static final Reason SENT_BACK =
            Reason.of(Refusal.ROLLED_BACK, "The payee's bank could not credit it, and sends it back.");

    private final Messages messages;
    private final Inbox inbox;
    private final Books books;
    private final RocketMQTemplate broker;
    private final TransactionOperations transaction;
    private final Faults faults;
    private final PutAside aside;
    private final AcknowledgeAfterCommit guard;
    private final RedeliveryLimit limit;

    ReceiveTransfer(
            Messages messages,
            Inbox inbox,
            Books books,
            RocketMQTemplate broker,
            TransactionOperations transaction,
            Faults faults,
            PutAside aside,
            AcknowledgeAfterCommit guard,
            RedeliveryLimit limit) {
        this.messages = messages;
        this.inbox = inbox;
        this.books = books;
        this.broker = broker;
        this.transaction = transaction;
        this.faults = faults;
        this.aside = aside;
        this.guard = guard;
        this.limit = limit;
    }

    @Override
    public void prepareStart(DefaultMQPushConsumer consumer) {
        limit.applyTo(consumer);
    }

    @Override
    public void onMessage(MessageExt message) {
        guard.handle(() -> {
            try {
                receive(messages.credit(message));
            } catch (Refused never) {
                aside.put(message, never);
            }
        });
    }

    /**
     * Credits the payee unless that was done or refused before, and tells the payer's bank.
     *
     * @throws Refused when something else is known under the id
     */
    Receipt receive(Credit credit) {
        String id = credit.transferId();
        faults.reach(Point.CREDIT_RECEIVED, id);
        Receipt receipt =
                transaction.execute(status -> inbox.once(credit.order(), Leg.CREDIT, payee -> book(payee, credit)));
        faults.reach(Point.CREDIT_COMMITTED, id);
        faults.send(Point.OUTCOME_SEND, id, () -> tell(credit, receipt));
        faults.reach(Point.OUTCOME_SENT, id);
        return receipt;
    }

    private void book(Account payee, Credit credit) {
        books.credit(payee, credit.transferId(), credit.amount());
        faults.reach(Point.CREDIT_UNCOMMITTED, credit.transferId());
    }

    private void tell(Credit credit, Receipt receipt) {
        broker.syncSend(messages.replies(), messages.of(CreditReply.of(credit.transferId(), receipt)));
    }

    @Override
    public Receipt credit(String body) {
        return receive(Credit.read(body));
    }

    @Override
    public Receipt refuse(String body) {
        Credit credit = Credit.read(body);
        Receipt receipt = transaction.execute(status -> {
            books.hold(credit.toAccount());
            return inbox.refuse(credit.order(), Leg.CREDIT, SENT_BACK);
        });
        tell(credit, receipt);
        return receipt;
    }
}
