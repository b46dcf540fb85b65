package io.twobanks.outbox;

import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.outcome.Credit;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.PayersBank;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferProtocol;
import io.twobanks.common.transfer.TransferRequest;
import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.peer.Carrier;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What stands in place of {@link MakeTransfer} when the guard {@code same-transaction} is taken away: debit, send, commit, all between
 * the braces of one transaction, as it is often written. But what was sent does not roll back: when the commit fails,
 * the payee has money that nobody paid. Sent after the commit it is no better: who dies in between has taken money that nobody gets.
 */
final class NaiveTransfer implements TransferProtocol {
    private final Books books;
    private final Carrier carrier;
    private final TransactionOperations transaction;
    private final Faults faults;

    NaiveTransfer(Books books, Carrier carrier, TransactionOperations transaction, Faults faults) {
        this.books = books;
        this.carrier = carrier;
        this.transaction = transaction;
        this.faults = faults;
    }

    @Override
    public Optional<Refused> refuses(TransferRequest request) {
        return PayersBank.refuses(request, books.bank());
    }

    @Override
    public Transfer make(Transfer transfer) {
        String id = transfer.getTransferId();
        faults.reach(Point.LOCAL_BEFORE, id);
        transaction.executeWithoutResult(status -> {
            books.debit(books.lock(transfer.getFromAccount()), id, transfer.getAmount());
            String message = Credit.of(transfer).json();
            faults.send(Point.CREDIT_SEND, id, () -> carrier.carry(Kind.CREDIT, id, message));
            faults.reach(Point.LOCAL_UNCOMMITTED, id);
        });
        faults.reach(Point.LOCAL_COMMITTED, id);
        faults.reach(Point.ANSWER_BEFORE, id);
        return transfer;
    }
}
