package io.twobanks.xa.reconcile;

import io.twobanks.common.account.AccountId;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.xa.branch.Transactions;
import java.util.List;

/**
 * Looks at a transfer whose protocol has ended, at both banks and with its rows locked, and writes what it finds. A branch
 * that is still in doubt holds these rows; then this waits for it and fails by the lock-wait time-out, and nothing changes.
 */
public final class ExamineTransfer {
    /** The kind of what no machine can finish. */
    public static final String HALF_TRANSFER = "half-transfer";

    private final Books bankA;
    private final Books bankB;
    private final Transactions transactions;
    private final TransferRegister register;

    public ExamineTransfer(Books bankA, Books bankB, Transactions transactions, TransferRegister register) {
        this.bankA = bankA;
        this.bankB = bankB;
        this.transactions = transactions;
        this.register = register;
    }

    /** What was found, and is written when this is returned. */
    public enum Found {
        /** The books and the transfer's state agree; nothing was written. */
        IN_ORDER,
        /** Nobody had decided it and nothing moved: REJECTED. */
        ORPHAN,
        /** One bank moved and the other did not: NEEDS_OPERATOR. */
        HALF
    }

    /** Whether the books disagree at first sight, without a lock. Two reads are no common snapshot: look again. */
    boolean looksHalf(String transferId) {
        return !legs(transferId).agree();
    }

    /** What both ledgers hold now; in the caller's transactions, or in none. */
    public Legs legs(String transferId) {
        return new Legs(bankA.entriesOf(transferId), bankB.entriesOf(transferId));
    }

    /**
     * Two transactions, not one: only bank B is written, and at bank A the row is just held.
     *
     * @throws org.springframework.dao.DataAccessException when somebody holds a row, or a database does not answer
     */
    public Found examine(String transferId) {
        Transfer transfer = register.find(transferId)
                .orElseThrow(() -> new IllegalStateException("The ledger has an unknown transfer " + transferId));
        return transactions.bankA().execute(atA -> {
            bankA.hold(accountAt('A', transfer));
            List<LedgerEntry> entriesAtA = bankA.entriesOf(transferId);
            return transactions.bankB().execute(atB -> {
                bankB.hold(accountAt('B', transfer));
                Transfer locked = register.lock(transferId);
                return write(locked, new Legs(entriesAtA, bankB.entriesOf(transferId)));
            });
        });
    }

    /** The payer's or the payee's account, whichever is at this bank. */
    public static String accountAt(char bank, Transfer transfer) {
        return new AccountId(transfer.getFromAccount()).bank() == bank
                ? transfer.getFromAccount()
                : transfer.getToAccount();
    }

    private Found write(Transfer locked, Legs legs) {
        if (locked.getState() == TransferState.NEEDS_OPERATOR) {
            return Found.IN_ORDER;
        }
        if (!legs.agree()) {
            register.needsOperator(locked, new Reason(HALF_TRANSFER, legs.shownAt('A') + " " + legs.shownAt('B')));
            return Found.HALF;
        }
        return legs.areNone() && register.settleOrphan(locked.getTransferId()) ? Found.ORPHAN : Found.IN_ORDER;
    }
}
