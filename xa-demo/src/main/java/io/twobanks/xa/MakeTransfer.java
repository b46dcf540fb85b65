package io.twobanks.xa;

import io.twobanks.common.account.AccountId;
import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferProtocol;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.xa.branch.TransferTransaction;
import io.twobanks.xa.guard.LockOrder;
import io.twobanks.xa.guard.LockOrder.Locked;
import io.twobanks.xa.guard.LogPresent;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.transaction.UnexpectedRollbackException;

/**
 * The transfer as one distributed transaction (X/Open DTP): this service is the application program, Atomikos the
 * transaction manager, the two databases are the resource managers.
 *
 * <p>When {@link #moveMoney} has returned, Atomikos does the rest, and {@link io.twobanks.xa.atomikos.WatchedXaResource} marks its steps:
 * prepare A, prepare B, force the decision to the log, commit A, commit B. Before the decision is logged every crash
 * ends in a rollback (presumed abort), after it in a commit.
 */
final class MakeTransfer implements TransferProtocol {
    private final Books bankA;
    private final Books bankB;
    private final TransferRegister register;
    private final TransferTransaction transaction;
    private final LockOrder lockOrder;
    private final LogPresent logPresent;
    private final Faults faults;

    MakeTransfer(
            Books bankA,
            Books bankB,
            TransferRegister register,
            TransferTransaction transaction,
            LockOrder lockOrder,
            LogPresent logPresent,
            Faults faults) {
        this.bankA = bankA;
        this.bankB = bankB;
        this.register = register;
        this.transaction = transaction;
        this.lockOrder = lockOrder;
        this.logPresent = logPresent;
        this.faults = faults;
    }

    @Override
    public Transfer make(Transfer transfer) {
        String id = transfer.getTransferId();
        AtomicBoolean commitBegun = new AtomicBoolean();
        try {
            Transfer completed = transaction.execute(id, () -> {
                Transfer moved = moveMoney(transfer);
                commitBegun.set(true);
                return moved;
            });
            faults.reach(Point.ANSWER_BEFORE, id);
            return completed;
        } catch (Refused refused) {
            throw refused;
        } catch (UnexpectedRollbackException decidedToAbort) {
            throw rolledBack(decidedToAbort);
        } catch (RuntimeException failed) {
            // Once the commit has begun only the log knows; before, no branch can have been committed.
            throw commitBegun.get() ? failed : rolledBack(failed);
        }
    }

    private Transfer moveMoney(Transfer transfer) {
        String id = transfer.getTransferId();
        faults.reach(Point.START_AFTER, id);
        boolean fromA = new AccountId(transfer.getFromAccount()).bank() == bankA.bank();
        Books payersBank = fromA ? bankA : bankB;
        Books payeesBank = fromA ? bankB : bankA;
        Locked rows = lockOrder.lock(transfer, payersBank, payeesBank);

        payersBank.debit(rows.payer(), id, transfer.getAmount());
        faults.reach(Point.DEBIT_AFTER, id);
        payeesBank.credit(rows.payee(), id, transfer.getAmount());
        faults.reach(Point.CREDIT_AFTER, id);

        return register.complete(transfer);
    }

    @Override
    public Optional<Refused> closed() {
        return logPresent.closed();
    }

    private static Refused rolledBack(RuntimeException cause) {
        return new Refused(
                Refusal.ROLLED_BACK,
                "Both banks rolled back because of: " + cause.getClass().getSimpleName() + ".",
                cause);
    }
}
