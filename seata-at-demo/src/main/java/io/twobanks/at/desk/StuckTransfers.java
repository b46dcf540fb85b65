package io.twobanks.at.desk;

import io.twobanks.at.undo.UndoLog;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.Leg;
import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.CaseKind;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.seata.AskCoordinator;
import io.twobanks.common.seata.AskCoordinator.Decision;
import io.twobanks.common.seata.GlobalLog;
import io.twobanks.common.seata.LookAgain;
import io.twobanks.common.seata.OutcomeOpen;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What Seata leaves to a person: somebody has changed a row that was to be put back. To put it back would wipe out what was
 * changed, so the undo is refused, and the coordinator gives up with the row's global lock held. The payer's money is booked
 * back here by its amount, whatever the account holds now; then the coordinator must be told to go on.
 */
public final class StuckTransfers implements CaseKind {
    private static final Action BOOK_BACK = new Action(
            "book-back",
            "Books the payer's money back, keeps what others have booked, and forgets the undo row that is refused.");

    private final TransferRegister register;
    private final GlobalLog log;
    private final UndoLog undoLog;
    private final AskCoordinator coordinator;
    private final LookAgain lookAgain;
    private final Books books;
    private final CaseFile file;
    private final TransactionOperations transaction;

    public StuckTransfers(
            TransferRegister register,
            GlobalLog log,
            UndoLog undoLog,
            AskCoordinator coordinator,
            LookAgain lookAgain,
            Books books,
            CaseFile file,
            TransactionOperations transaction) {
        this.register = register;
        this.log = log;
        this.undoLog = undoLog;
        this.coordinator = coordinator;
        this.lookAgain = lookAgain;
        this.books = books;
        this.file = file;
        this.transaction = transaction;
    }

    @Override
    public Stream<DeskItem> open() {
        return register.waiting().stream().map(this::item);
    }

    @Override
    public Optional<DeskItem> find(String id) {
        return register.find(id)
                .filter(transfer -> waits(transfer) || !file.done(id).isEmpty())
                .map(this::item);
    }

    private static boolean waits(Transfer transfer) {
        return transfer.getState() == TransferState.NEEDS_OPERATOR;
    }

    private DeskItem item(Transfer transfer) {
        String id = transfer.getTransferId();
        if (waits(transfer)) {
            return file.waiting(
                    id,
                    transfer.getReason().kind(),
                    transfer.getReason().sentence(),
                    transfer.getUpdatedAt(),
                    undoRows(id) > 0 ? List.of(BOOK_BACK, LookAgain.ACTION) : List.of(LookAgain.ACTION),
                    evidence(id));
        }
        return file.notWaiting(transfer, evidence(id));
    }

    private int undoRows(String id) {
        return log.xid(id).map(undoLog::branches).orElse(0);
    }

    private String[] evidence(String id) {
        return log.xid(id).stream()
                .flatMap(xid -> Stream.of(
                        "Bank " + books.bank() + " has " + undoLog.branches(xid) + " undo row(s) of " + xid + ".",
                        "The coordinator goes on after: ./twobanks sql db-seata \"UPDATE seata.global_table SET status = 5"
                                + " WHERE xid = '" + xid + "'\"."))
                .toArray(String[]::new);
    }

    @Override
    public void act(String id, String action) {
        if (BOOK_BACK.action().equals(action)) {
            bookBack(id, log.xid(id).orElseThrow());
        } else {
            lookAgain.now(id);
        }
    }

    /** Only what the coordinator has given up: else it may do the same at the same moment. */
    private void bookBack(String id, String xid) {
        if (decision(xid) != Decision.STUCK) {
            throw NotPossible.now(
                    "coordinator-at-work", "The coordinator has not given it up.", "Look again: it ends by itself.");
        }
        transaction.executeWithoutResult(status -> bookBackOnce(id, xid));
    }

    private Decision decision(String xid) {
        try {
            return coordinator.about(xid);
        } catch (OutcomeOpen silent) {
            throw new NotPossible(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "coordinator-away",
                    "The coordinator does not answer, and it may do the same at the same moment.",
                    "nothing",
                    "Look whether it runs with ./twobanks status, and do it again.");
        }
    }

    private void bookBackOnce(String id, String xid) {
        Transfer locked = register.lock(id);
        if (!waits(locked) || undoLog.forget(xid) == 0) {
            return; // Somebody else was faster.
        }
        List<Leg> legs = books.entriesOf(id).stream().map(LedgerEntry::getLeg).toList();
        if (legs.contains(Leg.DEBIT) && !legs.contains(Leg.REFUND)) {
            books.refund(books.lock(locked.getFromAccount()), id, locked.getAmount());
        }
        file.note(id, BOOK_BACK.action(), "the payer has the money back; the coordinator must be told to go on");
    }
}
