package io.twobanks.compensation;

import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.feign.FeignWords;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.PayersBank;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferProtocol;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferRequest;
import io.twobanks.compensation.PeerBank.Amount;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What stands in place of {@link MakeTransfer} when the guard {@code durable-log} is taken away: try the credit, catch,
 * undo by hand, as the books show it. It takes "no answer" for "did not happen", and what it means to undo is known to this
 * thread alone: when the process dies, nobody does.
 */
final class NaiveTransfer implements TransferProtocol {
    private final Books books;
    private final PeerBank peer;
    private final TransferRegister register;
    private final TransactionOperations transaction;
    private final Faults faults;

    NaiveTransfer(
            Books books, PeerBank peer, TransferRegister register, TransactionOperations transaction, Faults faults) {
        this.books = books;
        this.peer = peer;
        this.register = register;
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
        faults.reach(Point.DEBIT_BEFORE, id);
        transaction.executeWithoutResult(
                status -> books.debit(books.lock(transfer.getFromAccount()), id, transfer.getAmount()));
        try {
            faults.reach(Point.DEBIT_AFTER, id);
            credit(transfer);
            faults.reach(Point.CREDIT_ANSWERED, id);
        } catch (RuntimeException failed) {
            return undo(transfer, failed);
        }
        Transfer completed = transaction.execute(status -> register.complete(transfer));
        faults.reach(Point.ANSWER_BEFORE, id);
        return completed;
    }

    private void credit(Transfer transfer) {
        String id = transfer.getTransferId();
        Amount amount = new Amount(transfer.getToAccount(), transfer.getAmount(), transfer.getCreatedAt());
        faults.send(Point.CREDIT_SEND, id, () -> {
            PeerBank.Reply reply = peer.credit(id, amount);
            if (!reply.done()) {
                throw reply.reason().refused();
            }
        });
    }

    private Transfer undo(Transfer transfer, RuntimeException failed) {
        String id = transfer.getTransferId();
        faults.reach(Point.REFUND_BEFORE, id);
        return transaction.execute(status -> {
            books.refund(books.lock(transfer.getFromAccount()), id, transfer.getAmount());
            return register.reverse(transfer, FeignWords.of(failed) + " What had moved was put back.");
        });
    }
}
