package io.twobanks.outbox;

import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.recovery.Rounds;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.outbox.log.PendingTransfers.Seen;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Rejects transfers that were stored and never paid, because their bank died in between. What was paid has its message in the outbox;
 * only when that was delivered and no outcome has come, it is asked for ({@link AskAgain}). What another instance has taken from a
 * client is left to it until it has died; and who only seemed to be dead finds its transfer rejected when it wants to pay, because both
 * lock the transfer's row first.
 */
final class RecoverTransfers {
    static final int PAGE = 1000;

    private final Rounds<Seen> pending;
    private final AskAgain missed;
    private final Claims claims;
    private final Books books;
    private final TransferRegister register;
    private final TransactionOperations transaction;
    private final Faults faults;

    RecoverTransfers(
            Rounds<Seen> pending,
            AskAgain missed,
            Claims claims,
            Books books,
            TransferRegister register,
            TransactionOperations transaction,
            Faults faults) {
        this.pending = pending;
        this.missed = missed;
        this.claims = claims;
        this.books = books;
        this.register = register;
        this.transaction = transaction;
        this.faults = faults;
    }

    @Scheduled(fixedDelayString = "${outbox.settle-every}")
    void settle() {
        pending.each(Rounds.DATABASE_AWAY, transfer -> {
            if (!transfer.paid() || transfer.late()) {
                claims.withClaim(transfer.transferId(), () -> settle(transfer));
            }
        });
    }

    private void settle(Seen transfer) {
        if (transfer.paid()) {
            missed.about(transfer.transferId());
        } else {
            giveUp(transfer.transferId());
        }
    }

    private void giveUp(String transferId) {
        faults.reach(Point.ORPHAN_FOUND, transferId);
        transaction.executeWithoutResult(status -> {
            Transfer locked = register.lock(transferId);
            if (locked.getState() == TransferState.PENDING && !isPaid(transferId)) {
                register.settleOrphan(transferId);
            }
        });
    }

    private boolean isPaid(String transferId) {
        return books.entriesOf(transferId).stream().map(LedgerEntry::getLeg).anyMatch(Leg.DEBIT::equals);
    }
}
