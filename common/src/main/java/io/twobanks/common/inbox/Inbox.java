package io.twobanks.common.inbox;

import io.twobanks.common.account.Account;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.Leg;
import io.twobanks.common.inbox.Receipt.Result;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the payee's bank remembers of what it was asked for: a row for each step, written in the caller's transaction, the one of
 * the books; there must be one. Where the row is gone, the ledger still says what was done; and what is older than the rows that
 * are kept is refused ({@link InboxMark}).
 *
 * <p>What comes under a known id about another account or amount is {@link IdReused}, whether a row or only the ledger knows
 * the id.
 */
public final class Inbox {
    private static final String TOO_OLD =
            "The payee's bank keeps no record any more from the time when it was ordered, and credits it no more.";

    private final Dedupe dedupe;
    private final InboxRows rows;
    private final InboxMark mark;
    private final Books books;
    private final Clock clock;

    public Inbox(Dedupe dedupe, InboxRows rows, InboxMark mark, Books books, Clock clock) {
        this.dedupe = dedupe;
        this.rows = rows;
        this.mark = mark;
        this.books = books;
        this.clock = clock;
    }

    /**
     * Does a step once: who asks again gets what became of it. A step that the books refuse is refused for good.
     *
     * @param work books the step on the order's account, which is locked
     * @throws IdReused when something else is known under the id
     */
    public Receipt once(Order order, Leg step, Consumer<Account> work) {
        Receipt before = dedupe == Dedupe.BY_LOOKING ? rows.look(order.transferId(), step) : null;
        return before == null ? unlessKnown(order, step, work) : same(order, before);
    }

    private Receipt unlessKnown(Order order, Leg step, Consumer<Account> work) {
        try {
            Account account = books.lock(order.account());
            requireNew(order, step);
            Receipt known = record(order, step, Result.DONE, null) ? null : recorded(order, step);
            if (known != null && (isByKey() || known.result() == Result.OVERTAKEN)) {
                return known;
            }
            work.accept(account);
            return Receipt.of(order, Result.DONE, null);
        } catch (IdReused other) {
            throw other;
        } catch (Refused refused) {
            return refuse(order, step, Reason.of(refused));
        }
    }

    private boolean isByKey() {
        return dedupe == Dedupe.BY_KEY || dedupe == Dedupe.BY_KEY_ALONE;
    }

    /** What was done and has no row, or may have been refused and is forgotten, is not done now. */
    private void requireNew(Order order, Leg step) {
        if (dedupe == Dedupe.BY_KEY
                && (booked(order, step).isPresent() || order.orderedAt().isBefore(mark.keptSince()))) {
            throw new Refused(Refusal.ROLLED_BACK, TOO_OLD);
        }
    }

    /** Sees to it that a step never happens, unless it has. @return which of the two it is */
    public Receipt refuse(Order order, Leg step, Reason why) {
        Receipt now = booked(order, step).orElse(Receipt.of(order, Result.REFUSED, why));
        return record(order, step, now.result(), now.whyNot()) || dedupe == Dedupe.NOT_AT_ALL
                ? now
                : recorded(order, step);
    }

    /** Sees to it that a step that has not happened never does, because what undoes it came first. */
    public void overtake(Order order, Leg step) {
        if (!record(order, step, Result.OVERTAKEN, null)) {
            recorded(order, step); // It must be about the same.
        }
    }

    /** Writes that a step is done now, whose refusal must not be recorded. @return false when it was done before */
    public boolean isFirst(Order order, Leg step) {
        return dedupe == Dedupe.NOT_AT_ALL
                || record(order, step, Result.DONE, null) && booked(order, step).isEmpty();
    }

    /** What the ledger says that was done, with or without a row. */
    public Optional<Receipt> booked(Order order, Leg step) {
        List<LedgerEntry> entries = books.entriesOf(order.transferId());
        return entries.stream()
                .filter(entry -> entry.getLeg() == step)
                .findFirst()
                .map(entry -> {
                    boolean undone = step == Leg.CREDIT && netCredit(entries).signum() == 0;
                    return same(
                            order,
                            new Receipt(
                                    entry.getAccountId(),
                                    entry.getDelta().abs(),
                                    undone ? Result.OVERTAKEN : Result.DONE,
                                    null));
                });
    }

    private static BigDecimal netCredit(List<LedgerEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.getLeg() == Leg.CREDIT || entry.getLeg() == Leg.TAKE_BACK)
                .map(LedgerEntry::getDelta)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean record(Order order, Leg step, Result result, Reason reason) {
        return rows.record(order, step, result, reason, clock.instant().truncatedTo(ChronoUnit.MILLIS)) == 1;
    }

    private Receipt recorded(Order order, Leg step) {
        return same(order, rows.lock(order.transferId(), step));
    }

    private static Receipt same(Order order, Receipt known) {
        if (!known.isAbout(order)) {
            throw new IdReused(order, known);
        }
        return known;
    }
}
