package io.twobanks.mq;

import io.twobanks.common.account.Books;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.desk.OpenCases;
import io.twobanks.common.desk.Reconciliation;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.problem.NotFound;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.mq.DeadCredits.DeadCredit;
import io.twobanks.mq.Differences.Difference;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The desk: at the payee's bank credits that failed again and again, which a person credits now or sends back; at the payer's
 * what {@link Reconcile} has found and cannot settle.
 */
@Component
final class SettleByHand implements RepairDesk {
    private static final String KIND = "dead-credit";
    private static final String DIFFERENCE = "difference";
    private static final String RETRY = "retry";
    private static final String REFUND = "refund";
    private static final int SHOWN_AT_ONCE = 100;
    private static final List<Action> OFFERED = List.of(
            new Action(RETRY, "Credits the payee now, and tells the payer's bank."),
            new Action(REFUND, "Refuses the credit for good; the payer's bank gives the money back."));

    private final DeadCredits dead;
    private final Differences differences;
    private final ReceiveCredits credits;
    private final OpenCases cases;
    private final Books books;
    private final TransactionOperations transaction;
    private final Clock clock;

    SettleByHand(
            DeadCredits dead,
            Differences differences,
            ReceiveCredits credits,
            OpenCases cases,
            Books books,
            TransactionOperations transaction,
            Clock clock) {
        this.dead = dead;
        this.differences = differences;
        this.credits = credits;
        this.cases = cases;
        this.books = books;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<DeskItem> items() {
        return Stream.concat(
                        dead.open(SHOWN_AT_ONCE).stream().map(this::item),
                        differences.all(SHOWN_AT_ONCE).stream().map(this::item))
                .toList();
    }

    @Override
    public Optional<DeskItem> find(String id) {
        return Optional.ofNullable(dead.find(id))
                .map(this::item)
                .or(() -> Optional.ofNullable(differences.find(id)).map(this::item));
    }

    private DeskItem item(DeadCredit letter) {
        String id = letter.transferId();
        boolean open = letter.settledAt() == null;
        return new DeskItem(
                id,
                id,
                open ? KIND : DeskItem.RESOLVED,
                open
                        ? "The payer has paid, and the message that credits the payee failed until the broker put it aside."
                        : "The message was settled here.",
                open ? letter.arrivedAt() : null,
                evidence(letter),
                open ? OFFERED : List.of(),
                cases.repairs(id));
    }

    /** Nothing is safe here: one of the banks has moved money that the other one knows nothing of. */
    private DeskItem item(Difference found) {
        String id = found.transferId();
        return new DeskItem(
                id, id, DIFFERENCE, found.what(), found.foundAt(), ledger(id), List.of(), cases.repairs(id));
    }

    private List<String> evidence(DeadCredit letter) {
        return Stream.concat(Stream.of("Message: " + letter.body()), ledger(letter.transferId()).stream())
                .toList();
    }

    private List<String> ledger(String id) {
        List<String> entries = books.entriesOf(id).stream()
                .map(entry -> "Bank " + books.bank() + ": " + entry.getLeg() + " " + entry.getAccountId() + " "
                        + entry.getDelta() + ".")
                .toList();
        return entries.isEmpty() ? List.of("Bank " + books.bank() + ": no entry in the ledger.") : entries;
    }

    /** Each is safe to be done again: a credit that has happened is not repeated, and its outcome may be told twice. */
    @Override
    public DeskItem act(String id, String action) {
        DeskItem item =
                find(id).orElseThrow(() -> new NotFound("Nothing waits under " + id + ".", "Look at GET /desk."));
        if (item.offers(action)) {
            settle(dead.find(id), action);
        } else if (!item.hasSeen(action)) {
            throw NotPossible.now(
                    "action-not-safe",
                    "'" + action + "' is not offered for " + id + ".",
                    "Look at GET /desk/" + id + ".");
        }
        return find(id).orElseThrow();
    }

    private void settle(DeadCredit letter, String action) {
        Credit credit = letter.credit();
        Outcome outcome = REFUND.equals(action) ? credits.refuse(credit) : credits.receive(credit);
        transaction.executeWithoutResult(status -> {
            if (dead.settle(letter.transferId(), clock.instant()) == 1) {
                cases.note(letter.transferId(), action, outcome.credited() ? "the payee has it" : "it goes back");
            }
        });
    }

    @Override
    public Reconciliation reconcile() {
        throw new NotFound("Books are compared by the payer's bank, by itself.", "Look at GET /desk.");
    }
}
