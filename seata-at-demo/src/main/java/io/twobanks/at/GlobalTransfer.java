package io.twobanks.at;

import io.twobanks.at.seata.LocalBranch;
import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.feign.FeignWords;
import io.twobanks.common.peer.Amount;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.seata.AskPart;
import io.twobanks.common.seata.GlobalLog;
import io.twobanks.common.transfer.Transfer;
import java.util.Map;
import org.apache.seata.core.context.RootContext;
import org.apache.seata.spring.annotation.GlobalTransactional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The global transaction: a local one at this bank, and one at the other. Each commits at once, and is visible from then on;
 * what keeps it revocable is the undo row that Seata writes in the same local transaction, and the global lock of each row
 * that was changed, which the coordinator holds until all is decided.
 *
 * <p>Guard {@code lock-order}: the row at bank A comes first, whoever pays. Without it a transfer each way between the same two
 * accounts can hold one row each and wait for the other; no database sees that circle, and both wait until they give up.
 *
 * <p>A component, and not made by a method of {@link Assembly}: Seata looks for its annotations in the classes that bean
 * definitions name, and such a method's definition names none.
 */
@Component
class GlobalTransfer {
    private final boolean payerFirst;
    private final Books books;
    private final AskPart part;
    private final PeerBank peer;
    private final GlobalLog log;
    private final TransactionOperations transaction;
    private final Faults faults;

    GlobalTransfer(
            Guards guards,
            Books books,
            AskPart part,
            PeerBank peer,
            GlobalLog log,
            TransactionOperations transaction,
            Faults faults) {
        this.payerFirst = !guards.lockOrder() || books.bank() == 'A';
        this.books = books;
        this.part = part;
        this.peer = peer;
        this.log = log;
        this.transaction = transaction;
        this.faults = faults;
    }

    /**
     * Returns when the coordinator has decided to commit, so that nothing can undo it any more. Whatever is thrown in here
     * makes it decide to roll back.
     *
     * @throws Refused when that is done, at both banks
     * @throws io.twobanks.common.seata.OutcomeOpen when it is not done yet, or the coordinator did not say what it has decided
     */
    @GlobalTransactional(name = "transfer")
    public void move(Transfer transfer) {
        String id = transfer.getTransferId();
        try {
            begin(id);
            if (payerFirst) {
                debit(transfer);
                credit(transfer);
            } else {
                credit(transfer);
                debit(transfer);
            }
        } catch (Refused refused) {
            throw refused;
        } catch (RuntimeException failed) {
            throw new Refused(Refusal.ROLLED_BACK, "Something failed on the way: " + FeignWords.of(failed), failed);
        } finally {
            LocalBranch.forget();
        }
    }

    /** From now on recovery knows which global transaction to ask about. Written outside of it, so that it survives. */
    private void begin(String id) {
        String xid = RootContext.getXID();
        log.begun(id, xid);
        LocalBranch.watchedBy(new BranchPoints(faults, id, Point.DEBIT_REGISTERED, Point.DEBIT_LOGGED));
        faults.reach(Point.BEGIN_AFTER, id, Map.of("xid", xid));
    }

    private void debit(Transfer transfer) {
        String id = transfer.getTransferId();
        transaction.executeWithoutResult(
                status -> books.debit(books.lock(transfer.getFromAccount()), id, transfer.getAmount()));
        faults.reach(Point.DEBIT_COMMITTED, id);
    }

    private void credit(Transfer transfer) {
        String id = transfer.getTransferId();
        part.ask(id, () -> peer.credit(id, new Amount(transfer.getToAccount(), transfer.getAmount())));
        faults.reach(Point.CREDIT_ANSWERED, id);
    }
}
