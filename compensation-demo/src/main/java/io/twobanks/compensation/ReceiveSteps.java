package io.twobanks.compensation;

import io.twobanks.common.account.Account;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.compensation.PeerBank.Amount;
import io.twobanks.compensation.PeerBank.Reply;
import io.twobanks.compensation.ReceivedStepMapper.Outcome;
import io.twobanks.compensation.ReceivedStepMapper.Received;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The payee's bank: does what the payer's bank asks for, each step once, however often and in whatever order the requests
 * arrive. What it did stands in {@code received_step}, written in the same local transaction as the books.
 *
 * <p>Guard {@code idempotent-steps}: the step's row comes first, and who finds it there repeats the answer. Without it a
 * repeated request is done again. Where the row is gone, the ledger still says what was done; and what is older than the rows
 * that are kept is refused ({@link InboxMark}). Guard {@code refuse-overtaken}: a take-back that finds no credit leaves the credit's row
 * behind as OVERTAKEN, and the credit that comes late finds it. Without it the late credit is done, and nobody will undo
 * it.
 */
final class ReceiveSteps {
    private static final String TOO_LATE =
            Refusal.ROLLED_BACK.slug() + ": The payer's bank has taken the transfer back already.";

    private static final String TOO_OLD =
            "The payee's bank keeps no record any more from the time when it was ordered, and credits it no more.";

    private final Guards guards;
    private final Books books;
    private final ReceivedStepMapper received;
    private final InboxMark mark;
    private final TransactionOperations transaction;
    private final Faults faults;
    private final Clock clock;

    ReceiveSteps(
            Guards guards,
            Books books,
            ReceivedStepMapper received,
            InboxMark mark,
            TransactionOperations transaction,
            Faults faults,
            Clock clock) {
        this.guards = guards;
        this.books = books;
        this.received = received;
        this.mark = mark;
        this.transaction = transaction;
        this.faults = faults;
        this.clock = clock;
    }

    /** @return refused when this bank's account does not allow it, or the take-back was here first */
    Reply credit(String transferId, Amount asked) {
        faults.reach(Point.CREDIT_RECEIVED, transferId);
        Reply reply = transaction.execute(status -> creditOnce(transferId, asked));
        faults.reach(Point.CREDIT_COMMITTED, transferId);
        return reply;
    }

    private Reply creditOnce(String transferId, Amount asked) {
        try {
            Account payee = books.lock(asked.account());
            requireNew(transferId, asked);
            Received before = recordCredit(transferId, asked, Outcome.DONE, null);
            if (before != null) {
                return reply(before);
            }
            books.credit(payee, transferId, asked.amount());
            return Reply.ofDone();
        } catch (Refused refused) {
            Received now = new Received(known(transferId), Reason.of(refused));
            Received before = recordCredit(transferId, asked, now.outcome(), now.reason());
            return reply(before != null ? before : now);
        }
    }

    /** @throws Refused when it must not be done now, because it was, or because it may have been and is forgotten */
    private void requireNew(String transferId, Amount asked) {
        if (guards.idempotentSteps()
                && (known(transferId) != Outcome.REFUSED || asked.orderedAt().isBefore(mark.keptSince()))) {
            throw new Refused(Refusal.ROLLED_BACK, TOO_OLD);
        }
    }

    /** What the ledger says that was done, in case that the row is gone; REFUSED when it says nothing. */
    private Outcome known(String transferId) {
        if (!guards.idempotentSteps() || !isInLedger(transferId, Leg.CREDIT)) {
            return Outcome.REFUSED;
        }
        return isInLedger(transferId, Leg.TAKE_BACK) ? Outcome.OVERTAKEN : Outcome.DONE;
    }

    /** @return what was recorded for the credit before, or null when this is the first time */
    private Received recordCredit(String transferId, Amount asked, Outcome outcome, String reason) {
        if (guards.idempotentSteps()) {
            boolean first = record(transferId, Step.CREDIT, outcome, reason, asked);
            return first ? null : received.of(transferId, Step.CREDIT);
        }
        Received before = received.of(transferId, Step.CREDIT);
        return before != null && before.outcome() == Outcome.OVERTAKEN ? before : null;
    }

    private static Reply reply(Received before) {
        return switch (before.outcome()) {
            case DONE -> Reply.ofDone();
            case REFUSED -> new Reply(false, before.reason());
            case OVERTAKEN -> new Reply(false, TOO_LATE);
        };
    }

    /** @return refused when the payee's account does not hold the money any more; nothing is recorded then */
    Reply takeBack(String transferId, Amount asked) {
        faults.reach(Point.TAKE_BACK_RECEIVED, transferId);
        Reply reply = tryTakeBack(transferId, asked);
        faults.reach(Point.TAKE_BACK_COMMITTED, transferId);
        return reply;
    }

    private Reply tryTakeBack(String transferId, Amount asked) {
        try {
            transaction.executeWithoutResult(status -> takeBackOnce(transferId, asked));
            return Reply.ofDone();
        } catch (Refused refused) {
            return new Reply(false, Reason.of(refused));
        }
    }

    /** The account's lock comes first: a credit that is being done is waited for, and seen. */
    private void takeBackOnce(String transferId, Amount asked) {
        books.hold(asked.account());
        if (isInLedger(transferId, Leg.CREDIT)) {
            if (isFirstTakeBack(transferId, asked)) {
                books.takeBack(books.lock(asked.account()), transferId, asked.amount());
            }
        } else if (guards.refuseOvertaken()) {
            record(transferId, Step.CREDIT, Outcome.OVERTAKEN, null, asked);
        }
    }

    /** By the ledger, so that it is known without any guard. */
    private boolean isInLedger(String transferId, Leg leg) {
        return books.entriesOf(transferId).stream().map(LedgerEntry::getLeg).anyMatch(leg::equals);
    }

    private boolean isFirstTakeBack(String transferId, Amount asked) {
        return !guards.idempotentSteps()
                || record(transferId, Step.TAKE_BACK, Outcome.DONE, null, asked)
                        && !isInLedger(transferId, Leg.TAKE_BACK);
    }

    /** @return whether it was not there */
    private boolean record(String transferId, Step step, Outcome outcome, String reason, Amount asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return received.record(transferId, step, outcome, reason, asked.orderedAt(), now) == 1;
    }
}
