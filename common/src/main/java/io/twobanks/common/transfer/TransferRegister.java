package io.twobanks.common.transfer;

import io.twobanks.common.problem.NotKnown;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.recovery.Claims;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The bank's book of requests: stores each transfer before its protocol starts, so that a repeated id repeats its
 * answer, and settles those whose protocol has died.
 */
public final class TransferRegister {
    private static final int REASON_COLUMN = 500;

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

    /**
     * Writes COMPLETED in the caller's transaction, the one that moves the money.
     *
     * @return the transfer as it is when that transaction commits
     */
    public Transfer complete(Transfer transfer) {
        Instant now = now();
        if (writeCompleted(transfer.getTransferId(), now) != 1) {
            throw new IllegalStateException("Transfer " + transfer.getTransferId() + " is final already");
        }
        return transfer.became(TransferState.COMPLETED, null, now);
    }

    private int writeCompleted(String transferId, Instant now) {
        return repeatedId == RepeatedId.PAYS_AGAIN
                ? transfers.overwrite(transferId, TransferState.COMPLETED, now)
                : transfers.finish(transferId, TransferState.COMPLETED, null, now);
    }

    /**
     * Writes a final state in the caller's transaction.
     *
     * @param why {@code slug: sentence} for the client, or null when the transfer is COMPLETED
     * @return the transfer as it is when that transaction commits
     */
    public Transfer end(Transfer transfer, TransferState state, String why) {
        Instant now = now();
        String reason = fitting(why);
        if (transfers.finish(transfer.getTransferId(), state, reason, now) != 1) {
            throw new IllegalStateException("Transfer " + transfer.getTransferId() + " is final already");
        }
        return transfer.became(state, reason, now);
    }

    private static String fitting(String reason) {
        return reason == null || reason.length() <= REASON_COLUMN ? reason : reason.substring(0, REASON_COLUMN);
    }

    /** Writes REJECTED in a transaction of its own; a final transfer stays as it is. */
    Transfer reject(Transfer transfer, Refused refused) {
        String reason = refused.refusal().slug() + ": " + refused.getMessage();
        transaction.executeWithoutResult(
                status -> transfers.finish(transfer.getTransferId(), TransferState.REJECTED, fitting(reason), now()));
        return transfer.became(TransferState.REJECTED, reason, now());
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
        String reason = Refusal.ROLLED_BACK.slug() + ": The service ended before the transfer was decided.";
        return transfers.finish(transferId, TransferState.REJECTED, reason, now()) == 1;
    }

    /** To the millisecond, as the database keeps it, so that an answer and its repetition are the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
