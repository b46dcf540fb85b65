package io.twobanks.mq;

import io.twobanks.mq.Payments.Paid;
import io.twobanks.mq.ReconciliationController.Answer;
import io.twobanks.mq.ReconciliationController.Question;
import io.twobanks.mq.ReconciliationController.Received;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.client.RestClientException;

/**
 * The payer's bank compares what it has paid with what the other bank has received. This finds what no message will ever
 * tell: one that the broker has discarded because it asked in vain too often.
 *
 * <p>First all that was paid or received since the watermark, a window of time after the other: whatever the two banks have
 * moved differently is noted for a person, because no machine knows which of them is wrong. Then the payments whose answer is
 * still awaited: what the other bank knows is applied, and what it does not know is sent again, see {@link SettleAwaited}.
 * Both leave alone what is younger than {@code mq.reconcile.age}: its messages are on their way.
 */
@Component
final class Reconcile {
    private static final Logger LOG = LoggerFactory.getLogger(Reconcile.class);
    private static final int COMPARED_AT_ONCE = 500;

    private final Payments payments;
    private final PeerBank peer;
    private final SettleAwaited awaited;
    private final NoteDifferences differences;
    private final Duration age;
    private final Clock clock;

    Reconcile(
            Payments payments,
            PeerBank peer,
            SettleAwaited awaited,
            NoteDifferences differences,
            @Value("${mq.reconcile.age}") Duration age,
            Clock clock) {
        this.payments = payments;
        this.peer = peer;
        this.awaited = awaited;
        this.differences = differences;
        this.age = age;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${mq.reconcile.every}")
    void reconcile() {
        try {
            compareAndSettle();
        } catch (RestClientException | DataAccessException | TransactionException away) {
            LOG.info("Payments are compared later: {}", away.getMessage());
        }
    }

    /**
     * The same, now.
     *
     * @throws RestClientException when the other bank does not answer
     * @throws DataAccessException when this bank's database does not
     */
    synchronized void compareAndSettle() {
        Instant until = clock.instant().minus(age).truncatedTo(ChronoUnit.MILLIS); // as exact as the watermark
        compareWindows(until);
        settleAwaited(until);
    }

    private void compareWindows(Instant until) {
        Instant since = payments.watermark();
        while (since.isBefore(until)) {
            Instant end = payments.logged(since, until, COMPARED_AT_ONCE);
            payments.moveWatermark(since, compare(since, end == null ? until : end));
            since = payments.watermark();
        }
    }

    /** Returns up to when both banks have been compared: the other one shortens a window in which it has received very much. */
    private Instant compare(Instant since, Instant until) {
        List<Paid> paid = payments.between(since, until);
        Answer answer = ask(paid, since, until);
        Map<String, Received> received = byTransfer(answer);
        paid.forEach(
                payment -> differences.compare(payment, Optional.ofNullable(received.remove(payment.transferId()))));
        received.values().forEach(differences::compare);
        return answer.until();
    }

    /** While the other bank has messages of that time before it, those that it does not know may be among them. */
    private void settleAwaited(Instant until) {
        Instant after = Instant.EPOCH;
        String afterId = "";
        boolean goOn = true;
        while (goOn) {
            List<Paid> page = payments.awaited(until, after, afterId, COMPARED_AT_ONCE);
            if (page.isEmpty()) {
                return;
            }
            Answer answer = ask(page, until, until);
            Map<String, Received> received = byTransfer(answer);
            page.forEach(payment ->
                    awaited.settle(payment, Optional.ofNullable(received.get(payment.transferId())), answer));
            Paid last = page.get(page.size() - 1);
            after = last.createdAt();
            afterId = last.transferId();
            goOn = answer.readAll();
        }
    }

    /** A payment's message is with the broker long before half of the age is over. */
    private Answer ask(List<Paid> paid, Instant since, Instant until) {
        Question question = new Question(
                paid.stream().map(Paid::transferId).toList(),
                since,
                until,
                clock.instant().minus(age.dividedBy(2)));
        return peer.ask(question);
    }

    private static Map<String, Received> byTransfer(Answer answer) {
        return answer.received().stream().collect(Collectors.toMap(Received::transferId, Function.identity()));
    }
}
