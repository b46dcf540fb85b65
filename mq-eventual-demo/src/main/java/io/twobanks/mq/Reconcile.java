package io.twobanks.mq;

import io.twobanks.common.fault.Faults;
import io.twobanks.mq.Differences.Paid;
import io.twobanks.mq.ReconciliationController.Question;
import io.twobanks.mq.ReconciliationController.Received;
import io.twobanks.mq.TransactionLog.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.rocketmq.spring.core.RocketMQTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.dao.DataAccessException;
import org.springframework.messaging.MessagingException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The payer's bank compares what it has paid with what the other bank has received, a window of time after the other. This
 * finds what no message will ever tell: one that the broker has discarded because it asked in vain too often.
 *
 * <p>Paid here and not received there: the message is sent again, which is safe, because the other bank takes it once.
 * Received there and put aside after the last attempt: it waits for a person there, and nothing is done here.
 * Received there and not ended here: the outcome is applied. Received there and never paid here, or another amount: only a
 * person can say what is right. A window ends some time before now, so that messages on their way are left alone; the next
 * one begins where it ended, or before the oldest payment that still awaits an answer.
 */
@Component
final class Reconcile {
    private static final Logger LOG = LoggerFactory.getLogger(Reconcile.class);
    private static final ParameterizedTypeReference<List<Received>> ANSWER = new ParameterizedTypeReference<>() {};

    private final Differences differences;
    private final TransactionLog log;
    private final ReceiveOutcomes outcomes;
    private final RocketMQTemplate broker;
    private final RestClient peer;
    private final Duration age;
    private final Faults faults;
    private final Clock clock;

    Reconcile(
            Differences differences,
            TransactionLog log,
            ReceiveOutcomes outcomes,
            RocketMQTemplate broker,
            RestClient peer,
            @Value("${mq.reconcile.age}") Duration age,
            Faults faults,
            Clock clock) {
        this.differences = differences;
        this.log = log;
        this.outcomes = outcomes;
        this.broker = broker;
        this.peer = peer;
        this.age = age;
        this.faults = faults;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${mq.reconcile.every}")
    void reconcile() {
        try {
            compare(differences.watermark(), clock.instant().minus(age));
        } catch (RestClientException | MessagingException | DataAccessException | TransactionException away) {
            LOG.info("Payments are compared later: {}", away.getMessage());
        }
    }

    private void compare(Instant since, Instant until) {
        List<Paid> paid = differences.paid(since, until);
        Map<String, Received> received =
                ask(new Question(paid.stream().map(Paid::transferId).toList(), since, until));
        paid.forEach(payment -> settleOrLater(payment, received.remove(payment.transferId())));
        received.values().stream().filter(Received::credited).forEach(this::requirePaid);
        Instant awaited = differences.oldestAwaited();
        differences.moveWatermark(awaited == null || awaited.isAfter(until) ? until : awaited.minusMillis(1));
    }

    private Map<String, Received> ask(Question question) {
        List<Received> answer =
                peer.post().uri("/reconciliation").body(question).retrieve().body(ANSWER);
        return answer.stream().collect(Collectors.toMap(Received::transferId, Function.identity()));
    }

    /** What cannot be settled now must not keep the others waiting. */
    private void settleOrLater(Paid payment, Received received) {
        try {
            settle(payment, received);
        } catch (RuntimeException failed) {
            LOG.warn("{} is settled later: {}", payment.transferId(), failed.getMessage());
        }
    }

    private void settle(Paid payment, Received received) {
        String id = payment.transferId();
        if (received == null) {
            sendAgain(new Credit(id, payment.fromAccount(), payment.toAccount(), payment.amount()));
        } else if (received.amount().compareTo(payment.amount()) != 0) {
            note(id, "The payer paid " + payment.amount() + ", and the other bank received " + received.amount() + ".");
        } else if (payment.isAwaited() && received.wasDecided()) {
            outcomes.apply(new Outcome(id, received.credited(), received.reason()));
        }
    }

    private void sendAgain(Credit credit) {
        faults.reach(Point.RESEND_BEFORE, credit.transferId());
        broker.syncSend(credit.topic(), credit.message());
        LOG.warn("The other bank never received {}; its message is sent again", credit.transferId());
        faults.reach(Point.RESEND_AFTER, credit.transferId());
    }

    /** It may have been paid in an earlier window. */
    private void requirePaid(Received received) {
        if (log.of(received.transferId()) != State.PAID) {
            note(received.transferId(), "The other bank has credited " + received.amount() + " that nobody paid here.");
        }
    }

    private void note(String transferId, String what) {
        if (differences.note(transferId, what, clock.instant()) == 1) {
            LOG.error("{}: {}", transferId, what);
        }
    }
}
