package io.twobanks.at;

import io.twobanks.at.seata.AskCoordinator;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends a transfer whose protocol has died. It claims nothing that it does not know: the coordinator has decided, or it has
 * forgotten the transaction and then the books of both banks say how it has ended, or nothing was ever begun.
 */
final class SettleTransfer {
    static final String STUCK = "undo-refused";
    static final String HALF = "half-transfer";

    private static final Reason ROLLED_BACK =
            Reason.of(Refusal.ROLLED_BACK, "The global transaction was rolled back at both banks.");
    private static final Reason CHANGED_ROW =
            new Reason(STUCK, "Somebody has changed a row that was to be put back; the coordinator holds its lock.");
    private static final String PUT_BACK = "The transfer was rolled back; what could not be undone was booked back.";

    private final GlobalLog log;
    private final AskCoordinator coordinator;
    private final PeerBank peer;
    private final Books books;
    private final TransferRegister register;
    private final TransactionOperations transaction;
    private final Faults faults;

    SettleTransfer(
            GlobalLog log,
            AskCoordinator coordinator,
            PeerBank peer,
            Books books,
            TransferRegister register,
            TransactionOperations transaction,
            Faults faults) {
        this.log = log;
        this.coordinator = coordinator;
        this.peer = peer;
        this.books = books;
        this.register = register;
        this.transaction = transaction;
        this.faults = faults;
    }

    /** To be called for a pending transfer on which nobody works. It may stay pending; then it is to be called again. */
    void settle(Transfer transfer) {
        String id = transfer.getTransferId();
        Optional<String> xid = log.xid(id);
        faults.reach(Point.SETTLE_BEFORE, id, Map.of("xid", xid.orElse("none")));
        if (xid.isEmpty()) {
            ifPending(id, this::neverBegun);
            return;
        }
        switch (coordinator.about(xid.get())) {
            case COMMIT -> ifPending(id, register::complete);
            case ROLLED_BACK -> ifPending(id, locked -> register.reject(locked, ROLLED_BACK));
            case FORGOTTEN -> byBooks(id);
            case STUCK -> ifPending(id, locked -> register.needsOperator(locked, CHANGED_ROW));
            case NONE, ROLLING_BACK -> {
                // The coordinator goes on by itself.
            }
        }
    }

    /** Under the lock of the transfer's row: nobody can begin it any more. */
    private void neverBegun(Transfer locked) {
        if (log.xid(locked.getTransferId()).isEmpty()) {
            register.settleOrphan(locked.getTransferId());
        }
    }

    /** Nothing changes any more, so two reads are enough. */
    private void byBooks(String id) {
        boolean credited = peer.isCredited(id).done();
        List<Leg> legs = books.entriesOf(id).stream().map(LedgerEntry::getLeg).toList();
        boolean debited = legs.contains(Leg.DEBIT) && !legs.contains(Leg.REFUND);
        if (debited != credited) {
            ifPending(id, locked -> register.needsOperator(locked, half(debited, credited)));
        } else if (debited) {
            ifPending(id, register::complete);
        } else if (legs.contains(Leg.REFUND)) {
            ifPending(id, locked -> register.reverse(locked, PUT_BACK));
        } else {
            ifPending(id, locked -> register.reject(locked, ROLLED_BACK));
        }
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
