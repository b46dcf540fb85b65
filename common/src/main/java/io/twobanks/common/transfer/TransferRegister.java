package io.twobanks.common.transfer;

import io.twobanks.common.problem.NotKnown;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.recovery.Claims;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The bank's book of requests, and the only writer of a transfer's state: stores each transfer before its protocol starts, so
 * that a repeated id repeats its answer, and writes where it has come to. Unless it is said otherwise, a state is written in the
 * caller's transaction, the one that moves the money; and only over the state that the caller has seen.
 */
public final class TransferRegister {
    private static final int SHOWN_AT_ONCE = 100;

    private final TransferMapper transfers;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final RepeatedId repeatedId;
    private final Claims claims;

    /** A register that knows a repeated id. */
    public TransferRegister(TransferMapper transfers, Claims claims, TransactionOperations transaction, Clock clock) {
        this(transfers, claims, transaction, clock, RepeatedId.REPEATS_THE_ANSWER);
    }

    public TransferRegister(
            TransferMapper transfers,
            Claims claims,
            TransactionOperations transaction,
            Clock clock,
            RepeatedId repeatedId) {
        this.transfers = transfers;
        this.claims = claims;
        this.transaction = transaction;
        this.clock = clock;
        this.repeatedId = repeatedId;
    }

    /**
     * Stores a request as PENDING in a transaction of its own, claimed by this instance, and holds it until
     * {@link #endProgress}.
     *
     * @return the transfer to make, or empty when the id was stored before and its answer is to be repeated
     */
    Optional<Transfer> accept(TransferRequest request) {
        Transfer transfer = new Transfer(request, claims.worker(), now());
        claims.hold(transfer.getTransferId());
        boolean accepted = false;
        try {
            // A second request with this id waits here until the first has committed or rolled back.
            transaction.executeWithoutResult(status -> transfers.insert(transfer));
            accepted = true;
            TransferCounts.begun();
        } catch (DuplicateKeyException known) {
            accepted = repeatedId == RepeatedId.PAYS_AGAIN;
        } finally {
            if (!accepted) {
                endProgress(transfer);
            }
        }
        return accepted ? Optional.of(transfer) : Optional.empty();
    }

    /**
     * The transfer that was stored before under the request's id.
     *
     * @throws Refused when it was another request
     * @throws NotKnown when it is not there any more
     */
    Transfer repeated(TransferRequest request) {
        Transfer stored = find(request.transferId()).orElseThrow(() -> new NotKnown(request.transferId(), null));
        if (!stored.getRequestHash().equals(request.hash())) {
            throw new Refused(
                    Refusal.ID_REUSED,
                    "transferId " + request.transferId() + " stands for " + stored.getAmount() + " from "
                            + stored.getFromAccount() + " to " + stored.getToAccount() + ".");
        }
        return stored;
    }

    /** Where a transfer stands, if there is one. */
    public Optional<Transfer> find(String transferId) {
        return Optional.ofNullable(transfers.selectById(transferId));
    }

    /** Locks the transfer's row until the transaction ends and returns it as it is under the lock; null when unknown. */
    public Transfer lock(String transferId) {
        return transfers.lock(transferId);
    }

    /**
     * The same for a transfer that is to be paid now. Who has slept for longer than its lease may find that another instance has
     * given it up.
     *
     * @throws Refused when it is not pending any more
     */
    public Transfer lockPending(String transferId) {
        Transfer locked = lock(transferId);
        if (locked.getState() != TransferState.PENDING) {
            throw new Refused(Refusal.ROLLED_BACK, "The transfer was given up before it was paid.");
        }
        return locked;
    }

    /** The oldest hundred that wait for a person, oldest first. */
    public List<Transfer> waiting() {
        return transfers.inState(TransferState.NEEDS_OPERATOR, SHOWN_AT_ONCE);
    }

    /**
     * Both legs are there: COMPLETED. Each of these methods returns the transfer as it is when the transaction commits.
     *
     * @throws IllegalStateException when it is not in the state any more that the caller has seen; so do the others
     */
    public Transfer complete(Transfer transfer) {
        if (repeatedId == RepeatedId.PAYS_AGAIN && transfer.getState() == TransferState.PENDING) {
            TransferCounts.reached(
                    TransferState.COMPLETED,
                    transfers.overwrite(transfer.getTransferId(), TransferState.COMPLETED, now()));
            return transfer.became(TransferState.COMPLETED, null, now());
        }
        return move(transfer, TransferState.COMPLETED, null);
    }

    /** Nothing has moved and nothing will: REJECTED. */
    public Transfer reject(Transfer transfer, Reason why) {
        return move(transfer, TransferState.REJECTED, why);
    }

    /** What had moved is put back: REVERSED. @param how in a sentence for the client */
    public Transfer reverse(Transfer transfer, String how) {
        return move(transfer, TransferState.REVERSED, Reason.of(Refusal.REVERSED, how));
    }

    /** No machine can finish it: NEEDS_OPERATOR. @param why of the kind of case that it is at the desk */
    public Transfer needsOperator(Transfer transfer, Reason why) {
        return move(transfer, TransferState.NEEDS_OPERATOR, why);
    }

    /** A person lets its protocol go on by itself: PENDING again. */
    public Transfer reopen(Transfer transfer) {
        return move(transfer, TransferState.PENDING, null);
    }

    private Transfer move(Transfer transfer, TransferState to, Reason why) {
        Instant now = now();
        int rows = transfers.move(transfer.getTransferId(), transfer.getState(), to, why, now);
        if (TransferCounts.reached(to, rows) != 1) {
            throw new IllegalStateException(
                    "Transfer " + transfer.getTransferId() + " is not " + transfer.getState() + " any more");
        }
        return transfer.became(to, why, now);
    }

    /** Writes REJECTED in a transaction of its own; a final transfer stays as it is. */
    Transfer rejectNow(Transfer transfer, Refused refused) {
        Reason why = Reason.of(refused);
        Instant now = now();
        transaction.executeWithoutResult(status -> rejectIfPending(transfer.getTransferId(), why, now));
        return transfer.became(TransferState.REJECTED, why, now);
    }

    /** The protocol has returned: from now on, what is still PENDING is an orphan. */
    void endProgress(Transfer transfer) {
        claims.leave(transfer.getTransferId());
    }

    /**
     * Writes REJECTED in the caller's transaction, which must have made sure that nothing moved and nothing will. While a
     * branch in doubt still holds the row, this waits and fails by the lock-wait time-out, and nothing changes; if that
     * branch commits, the transfer is COMPLETED and stays so.
     *
     * @return whether this call ended it
     */
    public boolean settleOrphan(String transferId) {
        return rejectIfPending(
                transferId,
                Reason.of(Refusal.ROLLED_BACK, "The service ended before the transfer was decided."),
                now());
    }

    private boolean rejectIfPending(String transferId, Reason why, Instant now) {
        int rows = transfers.move(transferId, TransferState.PENDING, TransferState.REJECTED, why, now);
        return TransferCounts.reached(TransferState.REJECTED, rows) == 1;
    }

    /** To the millisecond, as the database keeps it, so that an answer and its repetition are the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
