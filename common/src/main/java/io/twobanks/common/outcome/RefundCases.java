package io.twobanks.common.outcome;

import io.twobanks.common.account.Books;
import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.CaseKind;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;

/** At the payer's bank: money that has to go back and cannot, because its account was closed meanwhile. */
public final class RefundCases implements CaseKind {
    /** The payer's bank owes the payer the money. */
    public static final String KIND = "no-refund";

    private static final Action RETRY = new Action("retry", "Gives the payer the money back now.");
    private static final String GIVEN_BACK = "the payer has the money back";

    private final TransferRegister register;
    private final Books books;
    private final CaseFile file;
    private final TransactionOperations transaction;

    public RefundCases(TransferRegister register, Books books, CaseFile file, TransactionOperations transaction) {
        this.register = register;
        this.books = books;
        this.file = file;
        this.transaction = transaction;
    }

    @Override
    public Stream<DeskItem> open() {
        return register.waiting().stream().filter(RefundCases::isOpen).map(this::item);
    }

    @Override
    public Optional<DeskItem> find(String transferId) {
        return register.find(transferId)
                .filter(transfer -> isOpen(transfer) || wasGivenBack(transferId))
                .map(this::item);
    }

    private static boolean isOpen(Transfer transfer) {
        return transfer.getState() == TransferState.NEEDS_OPERATOR
                && transfer.getReason().kind().equals(KIND);
    }

    private boolean wasGivenBack(String transferId) {
        return file.done(transferId).stream()
                .anyMatch(repair -> repair.outcome().equals(GIVEN_BACK));
    }

    private DeskItem item(Transfer transfer) {
        String id = transfer.getTransferId();
        return isOpen(transfer)
                ? file.waiting(id, KIND, transfer.getReason().sentence(), transfer.getUpdatedAt(), List.of(RETRY))
                : file.settled(id, "The payer has the money back.");
    }

    @Override
    public void act(String transferId, String action) {
        transaction.executeWithoutResult(status -> refund(register.lock(transferId)));
    }

    private void refund(Transfer locked) {
        if (!isOpen(locked)) {
            return; // Somebody else was faster.
        }
        String id = locked.getTransferId();
        books.refund(books.lock(locked.getFromAccount()), id, locked.getAmount());
        register.reverse(locked, "The payee's bank refused the transfer. What had moved was put back.");
        file.note(id, RETRY.action(), GIVEN_BACK);
    }
}
