package io.twobanks.mq;

import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.mq.TransactionLog.State;
import io.twobanks.mq.guard.LogWithDebit;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The local transaction of the payer's bank, and the question whether it has happened. Both write the same row of
 * {@code transaction_log}, so that one of them is first: either the payer is debited and everybody finds PAID, or it was
 * given up and who wants to pay finds GIVEN_UP.
 */
final class LocalTransaction {
    private final LogWithDebit guard;
    private final Books books;
    private final TransactionLog log;
    private final TransferRegister register;
    private final TransactionOperations transaction;
    private final Faults faults;
    private final Clock clock;

    LocalTransaction(
            LogWithDebit guard,
            Books books,
            TransactionLog log,
            TransferRegister register,
            TransactionOperations transaction,
            Faults faults,
            Clock clock) {
        this.guard = guard;
        this.books = books;
        this.log = log;
        this.register = register;
        this.transaction = transaction;
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * Debits the payer, once.
     *
     * @return whether the payer is debited now; false when the transfer was given up before
     * @throws io.twobanks.common.problem.Refused when the account does not allow it; nothing is written then
     */
    boolean pay(Transfer transfer) {
        String id = transfer.getTransferId();
        return guard.write(() -> record(id, State.PAID), () -> debit(transfer)) || log.committed(id) == State.PAID;
    }

    private void debit(Transfer transfer) {
        books.debit(books.lock(transfer.getFromAccount()), transfer.getTransferId(), transfer.getAmount());
        faults.reach(Point.LOCAL_UNCOMMITTED, transfer.getTransferId());
    }

    /** What a local transaction has come to; empty while it may still be running. */
    Optional<State> known(String transferId) {
        return Optional.ofNullable(log.committed(transferId));
    }

    /**
     * Whether the payer was debited; if not, it never will be when this returns.
     *
     * @throws org.springframework.dao.DataAccessException when nobody knows yet: a transaction holds the row
     */
    State stateOrGiveUp(String transferId) {
        return transaction.execute(status -> {
            State found = isDebited(transferId) ? State.PAID : State.GIVEN_UP;
            if (record(transferId, found) && found == State.GIVEN_UP) {
                register.settleOrphan(transferId);
            }
            return log.of(transferId);
        });
    }

    /** Committed before, so that only its log row is gone. A debit that is being made has its row, which is waited for. */
    private boolean isDebited(String transferId) {
        return books.entriesOf(transferId).stream().map(LedgerEntry::getLeg).anyMatch(Leg.DEBIT::equals);
    }

    private boolean record(String transferId, State state) {
        return log.record(transferId, state, clock.instant().truncatedTo(ChronoUnit.MILLIS)) == 1;
    }

    /** What the sender of a half message and the local transaction tell each other; both run in one thread. */
    static final class Payment {
        private final Transfer transfer;
        private boolean paid;
        private Refused refused;

        Payment(Transfer transfer) {
            this.transfer = transfer;
        }

        Transfer transfer() {
            return transfer;
        }

        /** The local transaction has committed. Nothing that is said afterwards can change that. */
        void paid() {
            paid = true;
        }

        void refuse(Refused why) {
            refused = why;
        }

        void refuseUnlessRefused(String why) {
            if (refused == null) {
                refused = new Refused(Refusal.ROLLED_BACK, why);
            }
        }

        /** @throws Refused when it was refused, and not paid: a half message that was sent twice is tried twice */
        void requireNotRefused() {
            if (refused != null && !paid) {
                throw refused;
            }
        }
    }
}
