package io.twobanks.mq;

import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.Leg;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the payee's bank remembers of the credits that it has received: a row for each, written in the caller's transaction.
 * Where the row is gone, the ledger still says that it was credited; and what is older than the rows that are kept is refused
 * ({@link InboxMark}).
 *
 * <p>What comes under a known id about another account or amount is refused with {@link Refusal#ID_REUSED}, whether a row or
 * only the ledger knows the id.
 */
@Component
final class CreditInbox {
    private static final String TOO_OLD =
            "The payee's bank keeps no record any more from the time when it was ordered, and credits it no more.";

    private final ReceivedCredits received;
    private final InboxMark mark;
    private final Books books;
    private final Clock clock;

    CreditInbox(ReceivedCredits received, InboxMark mark, Books books, Clock clock) {
        this.received = received;
        this.mark = mark;
        this.books = books;
        this.clock = clock;
    }

    /** @throws Refused when it must not be credited now, because it was, or because it may have been refused and forgotten */
    void requireNew(Credit credit) {
        if (isInLedger(credit) || credit.orderedAt().isBefore(mark.keptSince())) {
            throw new Refused(Refusal.ROLLED_BACK, TOO_OLD);
        }
    }

    /** @return whether it was not there */
    boolean record(Credit credit) {
        return record(credit, true, null);
    }

    /** Without an effect when its row is there. What the ledger has is not refused: only its row is gone. */
    Outcome refuse(Credit credit, Reason reason) {
        boolean credited = isInLedger(credit);
        record(credit, credited, credited ? null : reason);
        return known(credit);
    }

    private boolean record(Credit credit, boolean credited, Reason reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return received.record(credit, credited, reason, now) == 1;
    }

    /** What became of it, by its row as it is under a lock. @throws Refused when that was about something else */
    Outcome known(Credit credit) {
        return about(credit, received.lock(credit.transferId())).orElseThrow();
    }

    /** What became of it, by its row and without a lock; empty when there is none. @throws Refused the same */
    Optional<Outcome> look(Credit credit) {
        return about(credit, received.of(credit.transferId()));
    }

    private static Optional<Outcome> about(Credit credit, Outcome before) {
        if (before != null) {
            before.requireAbout(credit.toAccount(), credit.amount());
        }
        return Optional.ofNullable(before);
    }

    private boolean isInLedger(Credit credit) {
        Optional<LedgerEntry> booked = books.entriesOf(credit.transferId()).stream()
                .filter(entry -> entry.getLeg() == Leg.CREDIT)
                .findFirst();
        return about(credit, booked.map(CreditInbox::credited).orElse(null)).isPresent();
    }

    private static Outcome credited(LedgerEntry entry) {
        return new Outcome(entry.getTransferId(), entry.getAccountId(), entry.getDelta(), true, null);
    }
}
