package io.twobanks.tcc;

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

/**
 * The transfer as one global transaction of Seata (TCC mode). {@link GlobalTransfer} asks both banks to try. When both have, the
 * coordinator decides to commit and calls each bank's Confirm, before it answers.
 *
 * <p>A Confirm can fail, and is then tried again for as long as it takes: a decision to commit is never taken back. So the
 * client is told COMPLETED when both banks have confirmed, else PENDING, and {@link RecoverTransfers} asks on.
 */
final class MakeTransfer implements TransferProtocol {
    private final Books books;
    private final GlobalTransfer global;
    private final GlobalLog log;
    private final SettleTransfer settle;
    private final TransferRegister register;
    private final Faults faults;

    MakeTransfer(
            Books books,
            GlobalTransfer global,
            GlobalLog log,
            SettleTransfer settle,
            TransferRegister register,
            Faults faults) {
        this.books = books;
        this.global = global;
        this.log = log;
        this.settle = settle;
        this.register = register;
        this.faults = faults;
    }

    @Override
    public Optional<Refused> refuses(TransferRequest request) {
        return PayersBank.refuses(request, books.bank());
    }

    /**
     * @throws Refused when everything is released at both banks, or nothing was begun
     * @throws RuntimeException when the coordinator has not said what it has decided; the transfer stays PENDING
     */
    @Override
    public Transfer make(Transfer transfer) {
        String id = transfer.getTransferId();
        log.run(id, () -> global.tryBoth(transfer));
        faults.reach(Point.COMMIT_DECIDED, id);
        settle.complete(transfer);
        faults.reach(Point.ANSWER_BEFORE, id);
        return register.find(id).orElse(transfer);
    }
}
