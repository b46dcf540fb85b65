package io.twobanks.common.reconcile;

import io.twobanks.common.inbox.InboxMark;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares what a bank's ledger says with its own inbox, log and register. Each of them is written in the transaction of the
 * books, so they agree at any moment; where they do not, somebody has lost or invented a row, or a guard is off. Two banks whose
 * logs agree can both be wrong about the money: the ledger is the money.
 */
public final class CompareLedger {
    /** A message takes a moment from the inbox's row to the ledger's entry. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final OwnBooks own;
    private final Differences differences;
    private final InboxMark mark;

    public CompareLedger(OwnBooks own, Differences differences, InboxMark mark) {
        this.own = own;
        this.differences = differences;
        this.mark = mark;
    }

    /** What the ledger and the logs beside it do not agree about. */
    enum Kind {
        /** The payee's bank: a credit whose row in the inbox is gone, or was never there. */
        NOT_IN_INBOX,
        /** The payee's bank: the ledger has not credited what the inbox says. */
        CREDIT_DIFFERS,
        /** The payer's bank: a debit whose log row is gone, or was never there. */
        NOT_IN_LOG,
        /** The payer's bank: the ledger does not hold what the transfer's state says. */
        DEBIT_DIFFERS
    }

    /** @param what in a sentence */
    record Finding(Kind kind, String what) {}

    /** When that was booked which is this many after {@code since}; null when it is not so much until {@code until}. */
    Instant booked(Instant since, Instant until, int count) {
        return own.bookedAt(since, until, count);
    }

    /** Notes each difference once; one that was settled and is there again waits again. */
    void compare(Instant since, Instant until) {
        own.between(since, until)
                .forEach(held -> judge(held)
                        .ifPresent(found -> differences.note(held.transferId(), found.kind(), found.what())));
    }

    /** The transfers that wait for a person, oldest first. */
    Stream<String> open() {
        return differences.open().stream().map(Difference::transferId);
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

    /** A transfer that is complete and not debited at all is the other bank's credit: {@link CompareBanks} tells of it. */
    private static Optional<Finding> atPayer(Held held) {
        BigDecimal debited = held.debited();
        boolean agrees = debited.compareTo(owed(held)) == 0;
        if (agrees && debited.signum() != 0 && !held.logged()) {
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
                    case "PENDING" -> held.logged() || held.debited().signum() != 0;
                    default -> false;
                };
        return paid ? held.amount() : BigDecimal.ZERO;
    }

    private static Optional<Finding> found(Kind kind, String what) {
        return Optional.of(new Finding(kind, what));
    }
}
