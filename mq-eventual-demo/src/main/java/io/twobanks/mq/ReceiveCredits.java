package io.twobanks.mq;

import io.twobanks.common.account.Account;
import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.util.Optional;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;
import org.apache.rocketmq.spring.core.RocketMQPushConsumerLifecycleListener;
import org.apache.rocketmq.spring.core.RocketMQTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The payee's bank: gives the payee the money, once, however often the message comes; then tells the payer's bank, and only
 * then acknowledges the message, by returning. A message that is not acknowledged comes again.
 *
 * <p>Guard {@code dedupe}: the row in {@code received_credit} is written in the transaction of the books, and who finds it
 * there repeats the answer only. Guard {@code unique-key}: the row comes first and its key decides; without it somebody looks
 * first and writes later, and two copies at the same moment both find nothing. A row that is gone does not let it happen twice,
 * see {@link CreditInbox}. Guard {@code acknowledge-after-commit}: without it an error is logged and swallowed, and the message is gone.
 *
 * <p>A message that can never succeed is put aside at once ({@link PutAside}): one that is not valid or not the other bank's, and
 * one that says something else than what is known under its id.
 */
@Component
@RocketMQMessageListener(
        topic = Topics.CREDITS + "${bank.letter}",
        consumerGroup = ReceiveCredits.GROUP + "${bank.letter}")
final class ReceiveCredits implements RocketMQListener<MessageExt>, RocketMQPushConsumerLifecycleListener {
    static final String GROUP = "credits-";

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveCredits.class);

    private final Guards guards;
    private final Books books;
    private final CreditInbox inbox;
    private final RocketMQTemplate broker;
    private final TransactionOperations transaction;
    private final Faults faults;
    private final Deliveries deliveries;
    private final Messages messages;
    private final PutAside aside;

    ReceiveCredits(
            Guards guards,
            Books books,
            CreditInbox inbox,
            RocketMQTemplate broker,
            TransactionOperations transaction,
            Faults faults,
            Deliveries deliveries,
            Messages messages,
            PutAside aside) {
        this.guards = guards;
        this.books = books;
        this.inbox = inbox;
        this.broker = broker;
        this.transaction = transaction;
        this.faults = faults;
        this.deliveries = deliveries;
        this.messages = messages;
        this.aside = aside;
    }

    @Override
    public void prepareStart(DefaultMQPushConsumer consumer) {
        consumer.setMaxReconsumeTimes(deliveries.repeated());
    }

    @Override
    public void onMessage(MessageExt message) {
        try {
            receive(messages.credit(message));
        } catch (Refused never) {
            aside.put(message, never);
        } catch (RuntimeException failed) {
            if (guards.acknowledgeAfterCommit()) {
                throw failed; // The broker sends it again, later and later.
            }
            LOG.error("A credit failed", failed);
        }
    }

    /**
     * Credits the payee unless that was done or refused before, and tells the payer's bank.
     *
     * @throws Refused when something else is known under the id
     */
    Outcome receive(Credit credit) {
        String id = credit.transferId();
        faults.reach(Point.CREDIT_RECEIVED, id);
        Outcome outcome = transaction.execute(status -> creditOnce(credit));
        faults.reach(Point.CREDIT_COMMITTED, id);
        faults.send(Point.OUTCOME_SEND, id, () -> broker.syncSend(credit.answerTopic(), messages.of(outcome)));
        faults.reach(Point.OUTCOME_SENT, id);
        return outcome;
    }

    /** Sees to it that a credit never happens, unless it has, and tells the payer's bank which of the two it is. */
    Outcome refuse(Credit credit) {
        Reason reason = Reason.of(Refusal.ROLLED_BACK, "The payee's bank could not credit it, and sends it back.");
        Outcome outcome = transaction.execute(status -> {
            books.hold(credit.toAccount());
            return inbox.refuse(credit, reason);
        });
        broker.syncSend(credit.answerTopic(), messages.of(outcome));
        return outcome;
    }

    private Outcome creditOnce(Credit credit) {
        Optional<Outcome> before = guards.dedupe() && !guards.uniqueKey() ? inbox.look(credit) : Optional.empty();
        return before.orElseGet(() -> creditUnlessKnown(credit));
    }

    private Outcome creditUnlessKnown(Credit credit) {
        boolean keyDecides = guards.dedupe() && guards.uniqueKey();
        try {
            Account payee = books.lock(credit.toAccount());
            if (keyDecides) {
                inbox.requireNew(credit);
            }
            if (!inbox.record(credit) && keyDecides) {
                return inbox.known(credit);
            }
            books.credit(payee, credit.transferId(), credit.amount());
            faults.reach(Point.CREDIT_UNCOMMITTED, credit.transferId());
            return new Outcome(credit.transferId(), credit.toAccount(), credit.amount(), true, null);
        } catch (Refused refused) {
            return inbox.refuse(credit, Reason.of(refused));
        }
    }
}
