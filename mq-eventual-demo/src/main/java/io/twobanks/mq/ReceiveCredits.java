package io.twobanks.mq;

import io.twobanks.common.account.Account;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
 * first and writes later, and two copies at the same moment both find nothing. Where the row is gone, the ledger still says
 * that it was credited; and what is older than the rows that are kept is refused ({@link InboxMark}). Guard {@code acknowledge-after-commit}:
 * without it an error is logged and swallowed, and the message is gone.
 */
@Component
@RocketMQMessageListener(
        topic = Topics.CREDITS + "${bank.letter}",
        consumerGroup = ReceiveCredits.GROUP + "${bank.letter}")
final class ReceiveCredits implements RocketMQListener<MessageExt>, RocketMQPushConsumerLifecycleListener {
    static final String GROUP = "credits-";

    private static final String TOO_OLD =
            "The payee's bank keeps no record any more from the time when it was ordered, and credits it no more.";

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveCredits.class);

    private final Guards guards;
    private final Books books;
    private final ReceivedCredits received;
    private final InboxMark mark;
    private final RocketMQTemplate broker;
    private final TransactionOperations transaction;
    private final Faults faults;
    private final Clock clock;
    private final Deliveries deliveries;

    ReceiveCredits(
            Guards guards,
            Books books,
            ReceivedCredits received,
            InboxMark mark,
            RocketMQTemplate broker,
            TransactionOperations transaction,
            Faults faults,
            Clock clock,
            Deliveries deliveries) {
        this.guards = guards;
        this.books = books;
        this.received = received;
        this.mark = mark;
        this.broker = broker;
        this.transaction = transaction;
        this.faults = faults;
        this.clock = clock;
        this.deliveries = deliveries;
    }

    @Override
    public void prepareStart(DefaultMQPushConsumer consumer) {
        consumer.setMaxReconsumeTimes(deliveries.repeated());
    }

    @Override
    public void onMessage(MessageExt message) {
        try {
            receive(Credit.read(message.getBody()));
        } catch (RuntimeException failed) {
            if (guards.acknowledgeAfterCommit()) {
                throw failed; // The broker sends it again, later and later.
            }
            LOG.error("A credit failed", failed);
        }
    }

    /** Credits the payee unless that was done or refused before, and tells the payer's bank. */
    Outcome receive(Credit credit) {
        String id = credit.transferId();
        faults.reach(Point.CREDIT_RECEIVED, id);
        Outcome outcome = transaction.execute(status -> creditOnce(credit));
        faults.reach(Point.CREDIT_COMMITTED, id);
        faults.send(Point.OUTCOME_SEND, id, () -> broker.syncSend(credit.answerTopic(), outcome.message()));
        faults.reach(Point.OUTCOME_SENT, id);
        return outcome;
    }

    /** Sees to it that a credit never happens, unless it has, and tells the payer's bank which of the two it is. */
    Outcome refuse(Credit credit) {
        String reason = Refusal.ROLLED_BACK.slug() + ": The payee's bank could not credit it, and sends it back.";
        Outcome outcome = transaction.execute(status -> {
            books.hold(credit.toAccount());
            return refuseOnce(credit, reason);
        });
        broker.syncSend(credit.answerTopic(), outcome.message());
        return outcome;
    }

    private Outcome creditOnce(Credit credit) {
        Outcome before = guards.dedupe() && !guards.uniqueKey() ? received.of(credit.transferId()) : null;
        if (before != null) {
            return before;
        }
        try {
            Account payee = books.lock(credit.toAccount());
            if (keyDecides()) {
                requireNew(credit);
            }
            if (!record(credit, true, null) && keyDecides()) {
                return received.lock(credit.transferId());
            }
            books.credit(payee, credit.transferId(), credit.amount());
            faults.reach(Point.CREDIT_UNCOMMITTED, credit.transferId());
            return new Outcome(credit.transferId(), true, null);
        } catch (Refused refused) {
            return refuseOnce(credit, refused.refusal().slug() + ": " + refused.getMessage());
        }
    }

    private boolean keyDecides() {
        return guards.dedupe() && guards.uniqueKey();
    }

    /** @throws Refused when it must not be credited now, because it was, or because it may have been refused and forgotten */
    private void requireNew(Credit credit) {
        if (isInLedger(credit) || credit.orderedAt().isBefore(mark.keptSince())) {
            throw new Refused(Refusal.ROLLED_BACK, TOO_OLD);
        }
    }

    private boolean isInLedger(Credit credit) {
        return books.entriesOf(credit.transferId()).stream()
                .map(LedgerEntry::getLeg)
                .anyMatch(Leg.CREDIT::equals);
    }

    /** Without an effect when its row is there. What the ledger has is not refused: only its row is gone. */
    private Outcome refuseOnce(Credit credit, String reason) {
        boolean credited = isInLedger(credit);
        record(credit, credited, credited ? null : reason);
        return received.lock(credit.transferId());
    }

    /** @return whether it was not there */
    private boolean record(Credit credit, boolean credited, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return received.record(credit, credited, reason, now) == 1;
    }
}
