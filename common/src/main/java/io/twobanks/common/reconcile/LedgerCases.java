package io.twobanks.common.reconcile;

import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.Leg;
import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.CaseKind;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.reconcile.CompareLedger.Kind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What {@link CompareLedger} has found, at either bank's desk. A person can let a row be written again that is gone, or take
 * back what was credited twice; what is offered is what the books show at that moment. Anything else must be corrected in the
 * books by hand, and can be closed when they agree.
 */
public final class LedgerCases implements CaseKind {
    private static final Action RESTORE =
            new Action("restore", "Writes the missing row again, from the ledger; moves nothing.");
    private static final Action TAKE_BACK =
            new Action("take-back", "Takes from the payee what was credited more than once.");
    private static final Action CLOSE = new Action("mark-resolved", "Moves nothing: the books agree by now.");

    private final Differences differences;
    private final CompareLedger ledger;
    private final OwnBooks own;
    private final Books books;
    private final CaseFile file;
    private final TransactionOperations transaction;
    private final Clock clock;

    public LedgerCases(
            Differences differences,
            CompareLedger ledger,
            OwnBooks own,
            Books books,
            CaseFile file,
            TransactionOperations transaction,
            Clock clock) {
        this.differences = differences;
        this.ledger = ledger;
        this.own = own;
        this.books = books;
        this.file = file;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Stream<DeskItem> open() {
        return differences.open().stream().map(this::item);
    }

    @Override
    public Optional<DeskItem> find(String transferId) {
        return differences.find(transferId).map(this::item);
    }

    private DeskItem item(Difference found) {
        String id = found.transferId();
        return found.isOpen()
                ? file.waiting(id, found.shownKind(), found.what(), found.foundAt(), offered(own.find(id)))
                : file.settled(id, found.what());
    }

    private List<Action> offered(Held held) {
        Optional<Kind> kind = ledger.judge(held).map(CompareLedger.Finding::kind);
        if (kind.isEmpty()) {
            return List.of(CLOSE);
        }
        return switch (kind.get()) {
            case NOT_IN_INBOX -> held.credits() == 1 ? List.of(RESTORE) : List.of();
            case NOT_IN_LOG -> List.of(RESTORE);
            case CREDIT_DIFFERS -> isCreditedTwice(held) ? List.of(TAKE_BACK) : List.of();
            case DEBIT_DIFFERS -> List.of();
        };
    }

    /** Several times the same, and not something else: one of the two would be wrong, and nobody could say which. */
    private static boolean isCreditedTwice(Held held) {
        BigDecimal times = BigDecimal.valueOf(held.credits());
        return held.credits() > 1 && held.credited().compareTo(held.received().multiply(times)) == 0;
    }

    @Override
    public void act(String transferId, String action) {
        transaction.executeWithoutResult(status -> {
            List<LedgerEntry> entries = books.entriesOf(transferId);
            entries.forEach(entry -> books.hold(entry.getAccountId())); // One person at a time.
            if (offered(own.find(transferId)).stream()
                            .anyMatch(offer -> offer.action().equals(action))
                    && differences.settle(transferId)) {
                file.note(transferId, action, perform(own.find(transferId), entries, action));
            }
        });
    }

    private String perform(Held held, List<LedgerEntry> entries, String action) {
        if (action.equals(RESTORE.action())) {
            return restore(held, entries);
        }
        if (action.equals(TAKE_BACK.action())) {
            return takeBack(held, entries);
        }
        return "the books agree";
    }

    private String restore(Held held, List<LedgerEntry> entries) {
        if (held.debited().signum() != 0) {
            own.restoreLog(held.transferId(), now());
            return "the log row is there again";
        }
        own.restoreReceipt(creditOf(entries), now());
        return "the inbox has its row again";
    }

    private String takeBack(Held held, List<LedgerEntry> entries) {
        BigDecimal surplus = held.credited().subtract(held.received());
        books.takeBack(books.lock(creditOf(entries).getAccountId()), held.transferId(), surplus);
        return "took back " + surplus;
    }

    private static LedgerEntry creditOf(List<LedgerEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.getLeg() == Leg.CREDIT)
                .findFirst()
                .orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
