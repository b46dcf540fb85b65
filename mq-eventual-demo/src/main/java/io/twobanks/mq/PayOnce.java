package io.twobanks.mq;

import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.mq.TransactionLog.State;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The local transaction of the payer's bank, and the question whether it has happened. Both write the same row of
 * {@code transaction_log}, so that one of them is first: either the payer is debited and everybody finds PAID, or it was
 * given up and who wants to pay finds GIVEN_UP.
 *
 * <p>Without the guard {@code log-with-debit} the row is written in a transaction of its own, before the debit.
 */
final class PayOnce {
    private final Guards guards;
    private final Books books;
    private final TransactionLog log;
    private final TransferRegister register;
    private final TransactionOperations transaction;
    private final Faults faults;
    private final Clock clock;

    PayOnce(
            Guards guards,
            Books books,
            TransactionLog log,
            TransferRegister register,
            TransactionOperations transaction,
            Faults faults,
            Clock clock) {
        this.guards = guards;
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
    boolean once(Transfer transfer) {
        if (!guards.logWithDebit()) {
            transaction.executeWithoutResult(status -> record(transfer.getTransferId(), State.PAID));
            transaction.executeWithoutResult(status -> debit(transfer));
            return true;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> logAndDebit(transfer)));
    }

    private boolean logAndDebit(Transfer transfer) {
        String id = transfer.getTransferId();
        if (!record(id, State.PAID)) {
            return log.of(id) == State.PAID;
        }
        debit(transfer);
        return true;
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
}
