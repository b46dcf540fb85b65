package io.twobanks.common.reconcile;

import io.twobanks.common.desk.CaseKind;
import io.twobanks.common.desk.Reconciliation;
import io.twobanks.common.problem.NotPossible;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.client.RestClientException;

/**
 * The payer's bank compares what it has paid with what the other bank has received. This finds what no message will ever
 * tell: one that was lost for good.
 *
 * <p>First all that was paid or received since the watermark ({@link Windows}): whatever this bank's ledger says otherwise than
 * its logs ({@link CompareLedger}), or the two banks have moved differently ({@link CompareBanks}), is noted for a person. Then
 * the payments whose answer is still awaited: what the other bank knows is applied, and what it does not know is sent again
 * ({@link SettleAwaited}).
 */
public final class Reconcile {
    private static final Logger LOG = LoggerFactory.getLogger(Reconcile.class);
    private static final int COMPARED_AT_ONCE = 500;

    private final Windows windows;
    private final Payments payments;
    private final AskPeer peer;
    private final SettleAwaited awaited;
    private final CompareBanks banks;
    private final CompareLedger ledger;
    private final Duration age;
    private final Clock clock;

    /** @param age younger payments are left to their messages */
    public Reconcile(
            Windows windows,
            Payments payments,
            AskPeer peer,
            SettleAwaited awaited,
            CompareBanks banks,
            CompareLedger ledger,
            Duration age,
            Clock clock) {
        this.windows = windows;
        this.payments = payments;
        this.peer = peer;
        this.awaited = awaited;
        this.banks = banks;
        this.ledger = ledger;
        this.age = age;
        this.clock = clock;
    }

    /** For a timer: what cannot be done now is done the next time. */
    public void whenPossible() {
        try {
            compareAndSettle();
        } catch (RestClientException | DataAccessException | TransactionException away) {
            LOG.info("Payments are compared later: {}", away.getMessage());
        }
    }

    /** What was compared when a clock was wrong, and nobody has noticed, is compared once more the next time. */
    public void anew() {
        windows.anew();
    }

    /** For a person, now. Undecided are those whose answer is still awaited, the oldest of them. */
    public Reconciliation forDesk() {
        Instant since = windows.reached();
        asked(() -> {
            compareAndSettle();
            return null;
        });
        Instant now = clock.instant();
        return new Reconciliation(
                since,
                Stream.concat(banks.open(), ledger.open()).distinct().toList(),
                payments.awaited(now, now, Paid.START, CaseKind.SHOWN_AT_ONCE).stream()
                        .map(Paid::transferId)
                        .toList());
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RestClientException away) {
            LOG.info("Nothing was compared: {}", away.getMessage());
            throw new NotPossible(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "other-bank-away",
                    "The other bank does not say what it has received.",
                    "nothing",
                    "See with ./twobanks status whether it runs. It is asked every few seconds anyway.");
        }
    }

    /**
     * The same, now.
     *
     * @throws RestClientException when the other bank does not answer
     * @throws DataAccessException when this bank's database does not
     */
    public synchronized void compareAndSettle() {
        Instant until = windows.oldEnough();
        windows.each(until, this::end, this::compare);
        settleAwaited(until);
    }

    private Instant end(Instant since, Instant until) {
        return Stream.of(
                        payments.logged(since, until, COMPARED_AT_ONCE),
                        ledger.booked(since, until, COMPARED_AT_ONCE),
                        until)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Returns up to when both banks have been compared: the other one shortens a window in which it has received very much. */
    private Instant compare(Instant since, Instant until) {
        ledger.compare(since, until);
        List<Paid> paid = payments.between(since, until);
        Heard answer = ask(paid, since, until);
        Map<String, Received> unpaid = new HashMap<>(answer.received());
        paid.forEach(payment -> {
            unpaid.remove(payment.transferId());
            compare(payment, answer);
        });
        unpaid.values().forEach(banks::compare);
        answer.unclear().forEach(banks::unclear);
        return answer.until();
    }

    private void compare(Paid payment, Heard answer) {
        Optional<Received> received = answer.of(payment.transferId());
        if (received.isPresent() || !answer.isUnclear(payment.transferId()) && answer.remembers(payment.createdAt())) {
            banks.compare(payment, received);
        }
    }

    /**
     * Asks the other bank about one transfer, for a person.
     *
     * @return notes the difference, if there is one
     * @throws NotPossible when it does not answer
     */
    public Runnable lookAgain(String transferId) {
        Instant now = clock.instant();
        Heard answer = asked(() -> peer.ask(new Question(List.of(transferId), now, now, now)));
        return () -> {
            Paid payment = payments.find(transferId);
            answer.unclear().forEach(banks::unclear);
            if (payment == null) {
                answer.of(transferId).ifPresent(banks::compare);
            } else {
                compare(payment, answer);
            }
        };
    }

    /** While the other bank has messages of that time before it, those that it does not know may be among them. */
    private void settleAwaited(Instant until) {
        Paid last = Paid.START;
        boolean goOn = true;
        while (goOn) {
            List<Paid> page = payments.awaited(until, until.plus(age.multipliedBy(2)), last, COMPARED_AT_ONCE);
            if (page.isEmpty()) {
                return;
            }
            Heard answer = ask(page, until, until);
            page.forEach(payment -> awaited.settle(payment, answer));
            last = page.get(page.size() - 1);
            goOn = answer.readAll();
        }
    }

    /** A payment's message is with the broker long before half of the age is over. */
    private Heard ask(List<Paid> paid, Instant since, Instant until) {
        List<String> ids = paid.stream().map(Paid::transferId).toList();
        return peer.ask(new Question(ids, since, until, clock.instant().minus(age.dividedBy(2))));
    }
}
