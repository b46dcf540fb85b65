package io.twobanks.outbox;

import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.Leg;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What the payee's bank remembers of the credits that it has received: a row for each, written in the caller's transaction. What comes
 * under a known id about another account or amount is refused with {@link Refusal#ID_REUSED}.
 *
 * <p>Guard {@code inbox}: the row comes first, and who finds it there repeats the answer. Without it every message is a new one.
 * Guard {@code retention}: where the row is gone, the ledger still says that it was credited, and what is older than the rows
 * that are kept is refused ({@link InboxMark}). Without it what was forgotten was never received.
 */
final class Inbox {
    private static final String TOO_OLD =
            "The payee's bank keeps no record any more from the time when it was ordered, and credits it no more.";

    private final boolean remembers;
    private final boolean retains;
    private final ReceivedCredits received;
    private final InboxMark mark;
    private final Books books;
    private final Clock clock;

    Inbox(Guards guards, ReceivedCredits received, InboxMark mark, Books books, Clock clock) {
        this.remembers = guards.inbox();
        this.retains = guards.inbox() && guards.retention();
        this.received = received;
        this.mark = mark;
        this.books = books;
        this.clock = clock;
    }

    /**
     * Remembers a credit.
     *
     * @return whether it is to be credited now; false when its row was there
     * @throws Refused when it must not be, because it was, or because it may have been refused and forgotten
     */
    boolean admit(Credit credit) {
        if (retains && (isInLedger(credit) || credit.orderedAt().isBefore(mark.keptSince()))) {
            throw new Refused(Refusal.ROLLED_BACK, TOO_OLD);
        }
        return record(credit, true, null) || !remembers;
    }

    /** Without an effect when its row is there. What the ledger has is not refused: only its row is gone. */
    CreditReply refuse(Credit credit, Reason reason) {
        boolean credited = retains && isInLedger(credit);
        record(credit, credited, credited ? null : reason);
        return known(credit);
    }

    private boolean record(Credit credit, boolean credited, Reason reason) {
        return received.record(credit, credited, reason, clock.instant().truncatedTo(ChronoUnit.MILLIS)) == 1;
    }

    /** What became of it, by its row as it is under a lock. @throws Refused when that was about something else */
    CreditReply known(Credit credit) {
        return about(credit, received.lock(credit.transferId())).orElseThrow();
    }

    private boolean isInLedger(Credit credit) {
        Optional<LedgerEntry> booked = books.entriesOf(credit.transferId()).stream()
                .filter(entry -> entry.getLeg() == Leg.CREDIT)
                .findFirst();
        return about(credit, booked.map(Inbox::credited).orElse(null)).isPresent();
    }

    private static CreditReply credited(LedgerEntry entry) {
        return new CreditReply(entry.getTransferId(), entry.getAccountId(), entry.getDelta(), true, null);
    }

    private static Optional<CreditReply> about(Credit credit, CreditReply before) {
        if (before != null) {
            before.requireAbout(credit.toAccount(), credit.amount());
        }
        return Optional.ofNullable(before);
    }
}
