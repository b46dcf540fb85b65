package io.twobanks.mq;

import io.twobanks.common.desk.CaseKind;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.mq.LedgerDifferences.Kind;
import io.twobanks.mq.LedgerDifferences.LedgerDifference;
import io.twobanks.mq.OwnBooks.Held;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares what a bank's ledger says with its own inbox, log and register. Each of them is written in the transaction of the
 * books, so they agree at any moment; where they do not, somebody has lost or invented a row, or a guard is off. Two banks whose
 * logs agree can both be wrong about the money: the ledger is the money.
 */
@Component
final class CompareLedger {
    private static final Logger LOG = LoggerFactory.getLogger(CompareLedger.class);

    /** A message takes a moment from the inbox's row to the ledger's entry. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final OwnBooks own;
    private final LedgerDifferences differences;
    private final InboxMark mark;
    private final Clock clock;

    CompareLedger(OwnBooks own, LedgerDifferences differences, InboxMark mark, Clock clock) {
        this.own = own;
        this.differences = differences;
        this.mark = mark;
        this.clock = clock;
    }

    /** @param what in a sentence */
    record Finding(Kind kind, String what) {}

    /** When that was booked which is this many after {@code since}; null when it is not so much until {@code until}. */
    Instant booked(Instant since, Instant until, int count) {
        return own.bookedAt(since, until, count);
    }

    /** Notes each difference once; one that was settled and is there again waits again. */
    void compare(Instant since, Instant until) {
        own.between(since, until).forEach(held -> judge(held).ifPresent(found -> note(held.transferId(), found)));
    }

    /** The transfers that wait for a person, oldest first. */
    List<String> open() {
        return differences.open(CaseKind.SHOWN_AT_ONCE).stream()
                .map(LedgerDifference::transferId)
                .toList();
    }

    /** What differs; empty when all agree. */
    Optional<Finding> judge(Held held) {
        return atPayee(held).or(() -> atPayer(held));
    }

    private Optional<Finding> atPayee(Held held) {
        if (held.received() == null) {
            return held.credited().signum() == 0 || isPurged(held)
                    ? Optional.empty()
                    : found(
                            Kind.NOT_IN_INBOX,
                            "The ledger has credited " + held.credited() + ", and the inbox has no row.");
        }
        return held.credited().compareTo(held.received()) == 0
                ? Optional.empty()
                : found(
                        Kind.CREDIT_DIFFERS,
                        "By the inbox " + held.received() + " was credited, and the ledger has " + held.credited()
                                + ".");
    }

    private boolean isPurged(Held held) {
        return held.bookedAt().isBefore(mark.keptSince().plus(MOMENT));
    }

    /** A transfer that is complete and not debited at all is the other bank's credit: {@link NoteDifferences} tells of it. */
    private static Optional<Finding> atPayer(Held held) {
        BigDecimal debited = held.debited();
        boolean agrees = debited.compareTo(owed(held)) == 0;
        if (agrees && debited.signum() != 0 && !"PAID".equals(held.logged())) {
            return found(Kind.NOT_IN_LOG, "The ledger has debited " + debited + ", and no log row says so.");
        }
        return agrees || "COMPLETED".equals(held.state()) && debited.signum() == 0
                ? Optional.empty()
                : found(
                        Kind.DEBIT_DIFFERS,
                        "The transfer is " + (held.state() == null ? "unknown" : held.state())
                                + " here, and the ledger has" + " debited " + debited + ", not " + owed(held) + ".");
    }

    /** What the payer must have paid by now, by the transfer's state. */
    private static BigDecimal owed(Held held) {
        boolean paid = held.state() != null
                && switch (held.state()) {
                    case "COMPLETED", "NEEDS_OPERATOR" -> true;
                    case "PENDING" ->
                        "PAID".equals(held.logged()) || held.debited().signum() != 0;
                    default -> false;
                };
        return paid ? held.amount() : BigDecimal.ZERO;
    }

    private static Optional<Finding> found(Kind kind, String what) {
        return Optional.of(new Finding(kind, what));
    }

    private void note(String transferId, Finding found) {
        Instant now = clock.instant();
        if (differences.note(transferId, found.kind(), found.what(), now) == 1
                || differences.noteAgain(transferId, found.kind(), found.what(), now) == 1) {
            LOG.error("{}: {}", transferId, found.what());
        }
    }
}
