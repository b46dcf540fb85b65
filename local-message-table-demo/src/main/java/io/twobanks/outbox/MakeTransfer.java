package io.twobanks.outbox;

import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.outcome.Credit;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.PayersBank;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferProtocol;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferRequest;
import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.log.Outbox;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The payer's bank: one local transaction that debits the payer and writes the message to the payee's bank into the outbox. Both are
 * there or neither is; no coordinator and no broker has a part in it. A {@link Relay} carries the message, whenever that is
 * possible; what the payee's bank does is in {@link ReceiveTransfer}, and how this bank learns of it in {@link ReceiveOutcome}.
 */
final class MakeTransfer implements TransferProtocol {
    private final Books books;
    private final TransferRegister register;
    private final Outbox outbox;
    private final Runnable hint;
    private final TransactionOperations transaction;
    private final Faults faults;

    /** @param hint tells a relay that there is something new */
    MakeTransfer(
            Books books,
            TransferRegister register,
            Outbox outbox,
            Runnable hint,
            TransactionOperations transaction,
            Faults faults) {
        this.books = books;
        this.register = register;
        this.outbox = outbox;
        this.hint = hint;
        this.transaction = transaction;
        this.faults = faults;
    }

    @Override
    public Optional<Refused> refuses(TransferRequest request) {
        return PayersBank.refuses(request, books.bank());
    }

    /** Returns it as PENDING: only the payee's bank knows whether it completes. */
    @Override
    public Transfer make(Transfer transfer) {
        String id = transfer.getTransferId();
        faults.reach(Point.LOCAL_BEFORE, id);
        transaction.executeWithoutResult(status -> debitAndWrite(transfer));
        faults.reach(Point.LOCAL_COMMITTED, id);
        hint.run();
        faults.reach(Point.ANSWER_BEFORE, id);
        return transfer;
    }

    private void debitAndWrite(Transfer transfer) {
        String id = transfer.getTransferId();
        register.lockPending(id);
        books.debit(books.lock(transfer.getFromAccount()), id, transfer.getAmount());
        outbox.write(id, Kind.CREDIT, Credit.of(transfer).json());
        faults.reach(Point.LOCAL_UNCOMMITTED, id);
    }
}
