package io.twobanks.common.reconcile;

import io.twobanks.common.account.Books;
import io.twobanks.common.account.Leg;
import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.CaseKind;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.reconcile.CompareBanks.Kind;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;

/**
 * At the payer's bank: what {@link Reconcile} has found. A person can charge the payer for what the payee has, or send again
 * what the other bank has lost. Of other differences the desk knows only that they are there: one of the two banks must
 * correct its books by hand, and then a person lets both be compared again.
 */
public final class DifferenceCases implements CaseKind {
    private static final Action CHARGE = new Action("charge", "Takes from the payer what the payee has received.");
    private static final Action RETRY = new Action(
            "retry", "Opens the transfer again; its message is sent to the other bank, which takes it once.");

    private static final Action SEND = new Action(
            "retry",
            "Sends the message again; the other bank refuses what is so old, unless its ledger has it, and says so.");

    private static final Action LOOK_AGAIN = new Action(
            "look-again", "Moves nothing: asks the other bank once more; what agrees by now is off the desk.");

    private final Differences differences;
    private final Payments payments;
    private final SettleAwaited awaited;
    private final Function<String, Runnable> lookAgain;
    private final TransferRegister register;
    private final Books books;
    private final CaseFile file;
    private final TransactionOperations transaction;

    /** @param lookAgain asks the other bank about a transfer; what it returns notes the difference, if there is one */
    public DifferenceCases(
            Differences differences,
            Payments payments,
            SettleAwaited awaited,
            Function<String, Runnable> lookAgain,
            TransferRegister register,
            Books books,
            CaseFile file,
            TransactionOperations transaction) {
        this.differences = differences;
        this.payments = payments;
        this.awaited = awaited;
        this.lookAgain = lookAgain;
        this.register = register;
        this.books = books;
        this.file = file;
        this.transaction = transaction;
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
                ? file.waiting(id, found.shownKind(), found.what(), found.foundAt(), offered(found))
                : file.settled(id, found.what());
    }

    /** A client who was told COMPLETED owes the money; one who was told REJECTED must not be charged. */
    private List<Action> offered(Difference found) {
        TransferState state =
                register.find(found.transferId()).map(Transfer::getState).orElse(null);
        if (found.is(Kind.FORGOTTEN) && state == TransferState.PENDING) {
            return List.of(SEND);
        }
        if (found.is(Kind.NEVER_PAID) && state == TransferState.COMPLETED) {
            return List.of(CHARGE);
        }
        boolean lost = found.is(Kind.NEVER_RECEIVED) && state == TransferState.COMPLETED;
        return List.of(lost ? RETRY : LOOK_AGAIN);
    }

    @Override
    public void act(String transferId, String action) {
        Difference found = differences.find(transferId).orElseThrow();
        if (action.equals(LOOK_AGAIN.action())) {
            compareAgain(transferId, lookAgain.apply(transferId));
            return;
        }
        if (found.is(Kind.FORGOTTEN)) {
            awaited.sendAgain(
                    payments.find(transferId)); // First of all: what is settled and not sent nobody would send.
        }
        transaction.executeWithoutResult(status -> settle(found));
    }

    /** What was settled and is there again waits again. */
    private void compareAgain(String transferId, Runnable compare) {
        transaction.executeWithoutResult(status -> {
            if (differences.settle(transferId)) {
                file.note(transferId, LOOK_AGAIN.action(), "the two banks were compared once more");
                compare.run();
            }
        });
    }

    private void settle(Difference found) {
        String transferId = found.transferId();
        Transfer transfer = register.lock(transferId);
        if (!differences.settle(transferId)) {
            return; // Somebody else was faster.
        }
        if (found.is(Kind.NEVER_PAID)) {
            charge(transfer);
            file.note(transferId, CHARGE.action(), "the payer has paid");
        } else if (found.is(Kind.FORGOTTEN)) {
            file.note(transferId, SEND.action(), "the message was sent again");
        } else {
            // What the other bank answers this time must count: it may refuse what it credited before it lost it.
            register.reopen(transfer);
            file.note(transferId, RETRY.action(), "reconciliation sends the message again");
        }
    }

    private void charge(Transfer transfer) {
        String id = transfer.getTransferId();
        if (books.entriesOf(id).stream().noneMatch(entry -> entry.getLeg() == Leg.DEBIT)) {
            books.debit(books.lock(transfer.getFromAccount()), id, transfer.getAmount());
        }
    }
}
