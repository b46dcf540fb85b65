package io.twobanks.mq;

import io.twobanks.mq.Payments.Paid;
import io.twobanks.mq.ReconciliationController.Answer;
import io.twobanks.mq.ReconciliationController.Question;
import io.twobanks.mq.ReconciliationController.Received;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * <p>First all that was paid or received since the watermark, a window of time after the other: whatever this bank's ledger
 * says otherwise than its logs, or the two banks have moved differently, is noted for a person, because no machine knows which
 * of them is wrong. Then the payments whose answer is still awaited: what the other bank knows is applied, and what it does not
 * know is sent again, see {@link SettleAwaited}. Both leave alone what is younger than {@code mq.reconcile.age}: its messages
 * are on their way.
 *
 * <p>The watermark is only as right as the clocks that wrote the times. So after each start, and so often, what happened in
 * the last {@code mq.reconcile.again} is compared anew; and at once when the watermark stands later than now.
 */
@Component
final class Reconcile {
    private static final Logger LOG = LoggerFactory.getLogger(Reconcile.class);
    private static final int COMPARED_AT_ONCE = 500;

    private final Payments payments;
    private final PeerBank peer;
    private final SettleAwaited awaited;
    private final NoteDifferences differences;
    private final CompareLedger ledger;
    private final Duration age;
    private final Duration again;
    private final Clock clock;
    private volatile boolean compareAnew = true;

    Reconcile(
            Payments payments,
            PeerBank peer,
            SettleAwaited awaited,
            NoteDifferences differences,
            CompareLedger ledger,
            @Value("${mq.reconcile.age}") Duration age,
            @Value("${mq.reconcile.again}") Duration again,
            Clock clock) {
        this.payments = payments;
        this.peer = peer;
        this.awaited = awaited;
        this.differences = differences;
        this.ledger = ledger;
        this.age = age;
        this.again = again;
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

    /** What was compared when a clock was wrong, and nobody has noticed, is compared once more. */
    @Scheduled(fixedDelayString = "${mq.reconcile.again}")
    void compareAnew() {
        compareAnew = true;
    }

    /**
     * The same, now.
     *
     * @throws RestClientException when the other bank does not answer
     * @throws DataAccessException when this bank's database does not
     */
    synchronized void compareAndSettle() {
        Instant until = clock.instant().minus(age).truncatedTo(ChronoUnit.MILLIS); // as exact as the watermark
        putBack(until);
        compareWindows(until);
        settleAwaited(until);
    }

    /** Who does not know how long a clock was wrong compares as far back as it ever does. */
    private void putBack(Instant until) {
        Instant reached = payments.watermark();
        boolean ahead = reached.isAfter(until.plus(age));
        if (ahead) {
            LOG.warn("Reconciliation's watermark stands at {}, which is later than now: a clock was wrong", reached);
        }
        Instant back = until.minus(again);
        if (ahead || compareAnew && reached.isAfter(back)) {
            payments.moveWatermark(reached, back);
        }
        compareAnew = false;
    }

    private void compareWindows(Instant until) {
        Instant since = payments.watermark();
        while (since.isBefore(until)) {
            Instant end = Stream.of(
                            payments.logged(since, until, COMPARED_AT_ONCE),
                            ledger.booked(since, until, COMPARED_AT_ONCE),
                            until)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            payments.moveWatermark(since, compare(since, end));
            since = payments.watermark();
        }
    }

    /** Returns up to when both banks have been compared: the other one shortens a window in which it has received very much. */
    private Instant compare(Instant since, Instant until) {
        ledger.compare(since, until);
        List<Paid> paid = payments.between(since, until);
        Answer answer = ask(paid, since, until);
        Map<String, Received> received = byTransfer(answer);
        paid.stream()
                .filter(payment -> received.containsKey(payment.transferId()) || answer.remembers(payment.createdAt()))
                .forEach(payment ->
                        differences.compare(payment, Optional.ofNullable(received.remove(payment.transferId()))));
        received.values().forEach(differences::compare);
        return answer.until();
    }

    /** While the other bank has messages of that time before it, those that it does not know may be among them. */
    private void settleAwaited(Instant until) {
        Instant after = Instant.EPOCH;
        String afterId = "";
        boolean goOn = true;
        while (goOn) {
            List<Paid> page =
                    payments.awaited(until, until.plus(age.multipliedBy(2)), after, afterId, COMPARED_AT_ONCE);
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
