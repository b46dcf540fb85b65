package io.twobanks.mq;

import io.twobanks.common.account.Books;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.desk.OpenCases;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** At the payer's bank: money that has to go back and cannot, because its account was closed meanwhile. */
@Component
final class RefundCases implements Cases {
    static final String KIND = "no-refund";

    private static final Action RETRY = new Action("retry", "Gives the payer the money back now.");

    private final TransferRegister register;
    private final Books books;
    private final CaseFile file;
    private final OpenCases cases;
    private final TransactionOperations transaction;

    RefundCases(
            TransferRegister register, Books books, CaseFile file, OpenCases cases, TransactionOperations transaction) {
        this.register = register;
        this.books = books;
        this.file = file;
        this.cases = cases;
        this.transaction = transaction;
    }

    @Override
    public Stream<DeskItem> open() {
        return cases.open().stream().map(this::item);
    }

    @Override
    public Optional<DeskItem> find(String transferId) {
        return register.find(transferId)
                .filter(transfer ->
                        isOpen(transfer) || !cases.repairs(transferId).isEmpty())
                .map(this::item);
    }

    private static boolean isOpen(Transfer transfer) {
        return transfer.getState() == TransferState.NEEDS_OPERATOR;
    }

    private DeskItem item(Transfer transfer) {
        String id = transfer.getTransferId();
        return isOpen(transfer)
                ? file.waiting(id, KIND, sentence(transfer), transfer.getUpdatedAt(), List.of(RETRY))
                : file.settled(id, "The payer has the money back.");
    }

    private static String sentence(Transfer transfer) {
        return transfer.getReason().split(": ", 2)[1];
    }

    @Override
    public void act(String transferId, String action) {
        try {
            transaction.executeWithoutResult(status -> refund(cases.lock(transferId)));
        } catch (Refused refused) {
            throw NotPossible.now(
                    "cannot-refund", refused.getMessage() + " Nothing has changed.", "Put it right, then try again.");
        }
    }

    private void refund(Transfer locked) {
        if (!isOpen(locked)) {
            return; // Somebody else was faster.
        }
        String id = locked.getTransferId();
        books.refund(books.lock(locked.getFromAccount()), id, locked.getAmount());
        cases.reverse(locked, "The payee's bank refused the transfer. What had moved was put back.");
        cases.note(id, RETRY.action(), "the payer has the money back");
    }
}
