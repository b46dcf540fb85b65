package io.twobanks.compensation;

import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.Leg;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.compensation.PeerBank.Amount;
import io.twobanks.compensation.ReceivedStepMapper.Outcome;
import io.twobanks.compensation.ReceivedStepMapper.Received;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What the payee's bank remembers of the steps that it was asked for: a row for each, written in the caller's transaction.
 * Where the row is gone, the ledger still says what was done; and what is older than the rows that are kept is refused
 * ({@link InboxMark}).
 *
 * <p>What comes under a known id about another account or amount is not the same step. It is refused with {@link NotPossible},
 * whether a row or only the ledger knows the id.
 */
final class StepInbox {
    private static final String TOO_OLD =
            "The payee's bank keeps no record any more from the time when it was ordered, and credits it no more.";

    /** Guard {@code idempotent-steps}. */
    private final boolean remembers;

    private final ReceivedStepMapper received;
    private final InboxMark mark;
    private final Books books;
    private final Clock clock;

    StepInbox(boolean remembers, ReceivedStepMapper received, InboxMark mark, Books books, Clock clock) {
        this.remembers = remembers;
        this.received = received;
        this.mark = mark;
        this.books = books;
        this.clock = clock;
    }

    /** @throws Refused when it must not be credited now, because it was, or because it may have been and is forgotten */
    void requireNew(String transferId, Amount asked) {
        if (remembers
                && (byLedger(transferId, asked).isPresent() || asked.orderedAt().isBefore(mark.keptSince()))) {
            throw new Refused(Refusal.ROLLED_BACK, TOO_OLD);
        }
    }

    /** @return what was recorded for the credit before, or null when this is the first time */
    Received recordCredit(String transferId, Amount asked) {
        return credit(transferId, asked, Outcome.DONE, null);
    }

    /** Returns what stands now: what was recorded before, or what the ledger has, or else the refusal. */
    Received recordRefused(String transferId, Amount asked, Refused refused) {
        Received refusal = new Received(asked.account(), asked.amount(), Outcome.REFUSED, Reason.of(refused));
        Received now = remembers ? byLedger(transferId, asked).orElse(refusal) : refusal;
        Received before = credit(transferId, asked, now.outcome(), now.reason());
        return before != null ? before : now;
    }

    /** The credit that comes after its take-back finds this. */
    void recordOvertaken(String transferId, Amount asked) {
        record(transferId, Step.CREDIT, asked, Outcome.OVERTAKEN, null);
        known(transferId, asked); // Whatever stands there now must be about the same.
    }

    /** @return whether it was not taken back before */
    boolean recordTakeBack(String transferId, Amount asked) {
        return !remembers
                || record(transferId, Step.TAKE_BACK, asked, Outcome.DONE, null)
                        && entry(transferId, Leg.TAKE_BACK).isEmpty();
    }

    /** By the ledger, so that it is known without any guard. */
    boolean isCredited(String transferId, Amount asked) {
        return byLedger(transferId, asked).isPresent();
    }

    private Received credit(String transferId, Amount asked, Outcome outcome, Reason reason) {
        if (remembers) {
            return record(transferId, Step.CREDIT, asked, outcome, reason) ? null : known(transferId, asked);
        }
        Received before = known(transferId, asked);
        return before != null && before.outcome() == Outcome.OVERTAKEN ? before : null;
    }

    /** @return whether it was not there */
    private boolean record(String transferId, Step step, Amount asked, Outcome outcome, Reason reason) {
        return received.record(
                        transferId,
                        step,
                        asked,
                        outcome,
                        reason,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS))
                == 1;
    }

    /** What is recorded for the credit, or null. */
    private Received known(String transferId, Amount asked) {
        Received before = received.of(transferId, Step.CREDIT);
        if (before != null) {
            requireSame(transferId, asked, before);
        }
        return before;
    }

    /** What the ledger says that was done, with or without a row. */
    private Optional<Received> byLedger(String transferId, Amount asked) {
        Optional<LedgerEntry> credit = entry(transferId, Leg.CREDIT);
        if (credit.isEmpty()) {
            return Optional.empty();
        }
        Outcome outcome = entry(transferId, Leg.TAKE_BACK).isPresent() ? Outcome.OVERTAKEN : Outcome.DONE;
        Received done = new Received(credit.get().getAccountId(), credit.get().getDelta(), outcome, null);
        requireSame(transferId, asked, done);
        return Optional.of(done);
    }

    private Optional<LedgerEntry> entry(String transferId, Leg leg) {
        return books.entriesOf(transferId).stream()
                .filter(entry -> entry.getLeg() == leg)
                .findFirst();
    }

    private static void requireSame(String transferId, Amount asked, Received known) {
        if (!asked.isAbout(known.account(), known.amount())) {
            throw NotPossible.now(
                    Refusal.ID_REUSED.slug(),
                    transferId + " stands for " + known.amount() + " at " + known.account() + ", not for "
                            + asked.amount() + " at " + asked.account() + ".",
                    Refusal.ID_REUSED.advice());
        }
    }
}
