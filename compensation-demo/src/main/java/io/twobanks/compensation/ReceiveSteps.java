package io.twobanks.compensation;

import io.twobanks.common.account.Account;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.compensation.PeerBank.Amount;
import io.twobanks.compensation.PeerBank.Reply;
import io.twobanks.compensation.ReceivedStepMapper.Outcome;
import io.twobanks.compensation.ReceivedStepMapper.Received;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The payee's bank: does what the payer's bank asks for, each step once, however often and in whatever order the requests
 * arrive. What it did stands in {@code received_step}, written in the same local transaction as the books.
 *
 * <p>Guard {@code idempotent-steps}: the step's row comes first, and who finds it there repeats the answer. Without it a
 * repeated request is done again. Guard {@code refuse-overtaken}: a take-back that finds no credit leaves the credit's row
 * behind as OVERTAKEN, and the credit that comes late finds it. Without it the late credit is done, and nobody will undo
 * it.
 *
 * <p>What comes under a known id about another account or amount is not the same step, and is refused.
 */
final class ReceiveSteps {
    private static final String TOO_LATE =
            Refusal.ROLLED_BACK.slug() + ": The payer's bank has taken the transfer back already.";

    private final Guards guards;
    private final Books books;
    private final ReceivedStepMapper received;
    private final TransactionOperations transaction;
    private final Faults faults;
    private final Clock clock;

    ReceiveSteps(
            Guards guards,
            Books books,
            ReceivedStepMapper received,
            TransactionOperations transaction,
            Faults faults,
            Clock clock) {
        this.guards = guards;
        this.books = books;
        this.received = received;
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
            Received before = recordCredit(transferId, asked, Outcome.DONE, null);
            if (before != null) {
                return reply(before);
            }
            books.credit(payee, transferId, asked.amount());
            return Reply.ofDone();
        } catch (Refused refused) {
            Received before = recordCredit(transferId, asked, Outcome.REFUSED, Reason.of(refused));
            return before != null ? reply(before) : new Reply(false, Reason.of(refused));
        }
    }

    /** @return what was recorded for the credit before, or null when this is the first time */
    private Received recordCredit(String transferId, Amount asked, Outcome outcome, String reason) {
        if (guards.idempotentSteps()) {
            boolean first = received.record(transferId, Step.CREDIT, asked, outcome, reason, now()) == 1;
            return first ? null : known(transferId, asked);
        }
        Received before = known(transferId, asked);
        return before != null && before.outcome() == Outcome.OVERTAKEN ? before : null;
    }

    /** What is recorded for the credit, or null. */
    private Received known(String transferId, Amount asked) {
        Received before = received.of(transferId, Step.CREDIT);
        if (before != null) {
            requireSame(transferId, asked, before.asked());
        }
        return before;
    }

    private static void requireSame(String transferId, Amount asked, Amount known) {
        if (!asked.isSameAs(known)) {
            throw NotPossible.now(
                    Refusal.ID_REUSED.slug(),
                    transferId + " stands for " + known.amount() + " at " + known.account() + ", not for "
                            + asked.amount() + " at " + asked.account() + ".",
                    Refusal.ID_REUSED.advice());
        }
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
        Optional<Amount> credited = credited(transferId);
        if (credited.isPresent()) {
            requireSame(transferId, asked, credited.get());
            if (isFirstTakeBack(transferId, asked)) {
                books.takeBack(books.lock(asked.account()), transferId, asked.amount());
            }
        } else if (guards.refuseOvertaken()) {
            received.record(transferId, Step.CREDIT, asked, Outcome.OVERTAKEN, null, now());
            known(transferId, asked); // Whatever stands there now must be about the same.
        }
    }

    /** By the ledger, so that it is known without any guard. */
    private Optional<Amount> credited(String transferId) {
        return books.entriesOf(transferId).stream()
                .filter(entry -> entry.getLeg() == Leg.CREDIT)
                .map(entry -> new Amount(entry.getAccountId(), entry.getDelta()))
                .findFirst();
    }

    private boolean isFirstTakeBack(String transferId, Amount asked) {
        return !guards.idempotentSteps()
                || received.record(transferId, Step.TAKE_BACK, asked, Outcome.DONE, null, now()) == 1;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
