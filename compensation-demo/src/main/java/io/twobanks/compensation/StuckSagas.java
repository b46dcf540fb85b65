package io.twobanks.compensation;

import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.desk.OpenCases;
import io.twobanks.common.desk.Reconciliation;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.problem.NotFound;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;

/** What a saga leaves to a person: a compensation that does not work, for example because the payee has spent the money. */
final class StuckSagas implements RepairDesk {
    private static final String RETRY = "retry";
    private static final List<Action> OFFERED =
            List.of(new Action(RETRY, "Tries the compensation again, as often as the saga does by itself."));

    private final OpenCases cases;
    private final SagaLog log;
    private final ResumeSagas sagas;
    private final TransferRegister register;
    private final Books books;
    private final TransactionOperations transaction;

    StuckSagas(
            OpenCases cases,
            SagaLog log,
            ResumeSagas sagas,
            TransferRegister register,
            Books books,
            TransactionOperations transaction) {
        this.cases = cases;
        this.log = log;
        this.sagas = sagas;
        this.register = register;
        this.books = books;
        this.transaction = transaction;
    }

    @Override
    public List<DeskItem> items() {
        return cases.open().stream().map(this::item).toList();
    }

    @Override
    public Optional<DeskItem> find(String id) {
        return register.find(id)
                .filter(transfer -> isStuck(transfer) || !cases.repairs(id).isEmpty())
                .map(this::item);
    }

    private static boolean isStuck(Transfer transfer) {
        return transfer.getState() == TransferState.NEEDS_OPERATOR;
    }

    private DeskItem item(Transfer transfer) {
        String id = transfer.getTransferId();
        boolean stuck = isStuck(transfer);
        return new DeskItem(
                id,
                id,
                kind(transfer.getState()),
                stuck ? Reason.sentence(transfer.getReason()) : "The transfer is " + transfer.getState() + ".",
                stuck ? transfer.getUpdatedAt() : null,
                evidence(id),
                stuck ? OFFERED : List.of(),
                cases.repairs(id));
    }

    private static String kind(TransferState state) {
        return switch (state) {
            case NEEDS_OPERATOR -> MakeTransfer.STUCK;
            case PENDING -> DeskItem.UNDER_WAY;
            default -> DeskItem.RESOLVED;
        };
    }

    private List<String> evidence(String id) {
        Stream<String> ledger = books.entriesOf(id).stream().map(this::shown);
        Stream<String> steps = log.of(id).values().stream().map(StuckSagas::shown);
        return Stream.concat(ledger, steps).toList();
    }

    private String shown(LedgerEntry entry) {
        return "Bank " + books.bank() + ": " + entry.getLeg() + " " + entry.getAccountId() + " " + entry.getDelta()
                + ".";
    }

    private static String shown(SagaStep step) {
        String why = step.reason() == null ? "" : ": " + Reason.sentence(step.reason());
        return "Saga: " + step.step() + " " + step.state() + ", failed attempts " + step.attempts() + why;
    }

    /** Takes it off the desk again; where the compensation still does not work, it comes back. */
    @Override
    public DeskItem act(String id, String action) {
        boolean resumed = RETRY.equals(action) && Boolean.TRUE.equals(transaction.execute(status -> resume(id)));
        if (resumed) {
            sagas.resume(id);
        } else if (cases.repairs(id).stream()
                .noneMatch(repair -> repair.action().equals(action))) {
            throw NotPossible.now(
                    "action-not-safe",
                    "'" + action + "' is not offered for " + id + ".",
                    "Look at GET /desk/" + id + ".");
        }
        return find(id).orElseThrow(() -> new NotFound("Nothing waits under " + id + ".", "Look at GET /desk."));
    }

    private boolean resume(String id) {
        Transfer locked = cases.lock(id);
        if (locked == null || !isStuck(locked)) {
            return false;
        }
        log.tryAnew(id);
        cases.resume(locked);
        cases.note(id, RETRY, "the saga goes back once more");
        return true;
    }

    @Override
    public Reconciliation reconcile() {
        throw new NotFound("A saga's log says what is left to do; no books are compared.", "Look at GET /desk.");
    }
}
