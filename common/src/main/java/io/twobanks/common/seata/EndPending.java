package io.twobanks.common.seata;

import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.Leg;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionOperations;

/** Ends a transfer in the register as its global transaction has ended; under the lock of its row, and only while it is pending. */
public final class EndPending {
    /** Of a transfer of which one side alone is there, and nobody is at work on it. */
    public static final String HALF = "half-transfer";

    private static final Reason ROLLED_BACK =
            Reason.of(Refusal.ROLLED_BACK, "The global transaction was rolled back at both banks.");
    private static final String PUT_BACK = "The transfer was rolled back; what could not be undone was booked back.";

    private final GlobalLog log;
    private final Books books;
    private final TransferRegister register;
    private final TransactionOperations transaction;

    public EndPending(GlobalLog log, Books books, TransferRegister register, TransactionOperations transaction) {
        this.log = log;
        this.books = books;
        this.register = register;
        this.transaction = transaction;
    }

    /** No global transaction is written down. Nobody can begin it any more, once the row is locked. */
    public void neverBegun(String id) {
        ifPending(id, locked -> {
            if (log.xid(id).isEmpty()) {
                register.settleOrphan(id);
            }
        });
    }

    /** Both banks have done their part, or will. */
    public void completed(String id) {
        ifPending(id, register::complete);
    }

    /** Both banks have undone their part, or never did it. */
    public void rolledBack(String id) {
        ifPending(id, locked -> register.reject(locked, ROLLED_BACK));
    }

    /** A person must look at it. */
    public void needsOperator(String id, Reason why) {
        ifPending(id, locked -> register.needsOperator(locked, why));
    }

    /**
     * The coordinator has forgotten the transaction: nothing changes any more, so two reads are enough.
     *
     * @param credited what the payee's bank says of its books
     */
    public void asBooksSay(String id, boolean credited) {
        boolean debited = isDebited(id);
        if (debited != credited) {
            needsOperator(id, half(debited, credited));
        } else if (debited) {
            completed(id);
        } else if (legs(id).contains(Leg.REFUND)) {
            ifPending(id, locked -> register.reverse(locked, PUT_BACK));
        } else {
            rolledBack(id);
        }
    }

    /** Whether the payer's bank, this one, has taken the money, by its ledger. */
    public boolean isDebited(String id) {
        return legs(id).contains(Leg.DEBIT) && !legs(id).contains(Leg.REFUND);
    }

    private List<Leg> legs(String id) {
        return books.entriesOf(id).stream().map(LedgerEntry::getLeg).toList();
    }

    private static Reason half(boolean debited, boolean credited) {
        return new Reason(
                HALF,
                "The coordinator knows nothing of it; the payer is " + (debited ? "" : "not ")
                        + "debited and the payee is " + (credited ? "" : "not ") + "credited.");
    }

    private void ifPending(String id, Consumer<Transfer> work) {
        transaction.executeWithoutResult(status -> {
            Transfer locked = register.lock(id);
            if (locked.getState() == TransferState.PENDING) {
                work.accept(locked);
            }
        });
    }
}
