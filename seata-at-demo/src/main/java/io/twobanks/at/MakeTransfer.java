package io.twobanks.at;

import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.seata.GlobalLog;
import io.twobanks.common.transfer.PayersBank;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferProtocol;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferRequest;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The transfer as one global transaction of Seata (AT mode). {@link GlobalTransfer} moves the money; the register is written
 * outside of it: before, because what is only asked for must survive a rollback, and after, because a COMPLETED that is
 * written inside could be read, told to somebody, and then be undone.
 *
 * <p>So there is a moment in which the coordinator has decided and the register says PENDING. A bank that dies in it asks the
 * coordinator when it is back: {@link RecoverTransfers}.
 */
final class MakeTransfer implements TransferProtocol {
    private final Books books;
    private final GlobalTransfer global;
    private final GlobalLog log;
    private final TransferRegister register;
    private final TransactionOperations transaction;
    private final Faults faults;

    MakeTransfer(
            Books books,
            GlobalTransfer global,
            GlobalLog log,
            TransferRegister register,
            TransactionOperations transaction,
            Faults faults) {
        this.books = books;
        this.global = global;
        this.log = log;
        this.register = register;
        this.transaction = transaction;
        this.faults = faults;
    }

    @Override
    public Optional<Refused> refuses(TransferRequest request) {
        return PayersBank.refuses(request, books.bank());
    }

    /**
     * @throws Refused when everything is rolled back at both banks, or nothing was begun
     * @throws RuntimeException when the coordinator has not said so; the transfer stays PENDING
     */
    @Override
    public Transfer make(Transfer transfer) {
        String id = transfer.getTransferId();
        log.run(id, () -> global.move(transfer));
        faults.reach(Point.COMMIT_DECIDED, id);
        Transfer completed = transaction.execute(status -> register.complete(transfer));
        faults.reach(Point.ANSWER_BEFORE, id);
        return completed;
    }
}
