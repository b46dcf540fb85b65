package io.twobanks.common.desk;

import io.twobanks.common.problem.Refusal;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferMapper;
import io.twobanks.common.transfer.TransferState;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The transfers that no machine can finish, and the record of what was done about them, beside the register of requests.
 * Changes take part in the caller's transaction; there must be one.
 */
public final class OpenCases {
    private static final int SHOWN_AT_ONCE = 100;
    private static final int TEXT_COLUMN = 500;

    private final TransferMapper transfers;
    private final RepairMapper repairs;
    private final Clock clock;

    public OpenCases(TransferMapper transfers, RepairMapper repairs, Clock clock) {
        this.transfers = transfers;
        this.repairs = repairs;
        this.clock = clock;
    }

    /** The oldest hundred transfers in state NEEDS_OPERATOR, oldest first. */
    public List<Transfer> open() {
        return transfers.inState(TransferState.NEEDS_OPERATOR, SHOWN_AT_ONCE);
    }

    /** Locks the transfer's row until the transaction ends and returns it as it is under the lock; null when unknown. */
    public Transfer lock(String transferId) {
        return transfers.lock(transferId);
    }

    /** Puts a locked transfer on the desk. @param why for the person who looks at it, in a sentence */
    public void open(Transfer locked, String kind, String why) {
        move(locked, TransferState.NEEDS_OPERATOR, kind + ": " + why);
    }

    /** Takes a locked transfer off the desk again: its protocol goes on by itself. */
    public void resume(Transfer locked) {
        move(locked, TransferState.PENDING, null);
    }

    /** Both legs of a locked transfer are there now. */
    public void complete(Transfer locked) {
        move(locked, TransferState.COMPLETED, null);
    }

    /** What had moved in a locked transfer is put back. @param how in a sentence for the client */
    public void reverse(Transfer locked, String how) {
        move(locked, TransferState.REVERSED, Refusal.REVERSED.slug() + ": " + how);
    }

    private void move(Transfer locked, TransferState to, String reason) {
        if (transfers.move(locked.getTransferId(), locked.getState(), to, fitting(reason), now()) != 1) {
            throw new IllegalStateException("Transfer " + locked.getTransferId() + " was not locked");
        }
    }

    /** Notes what was done about an item. @param outcome in a sentence */
    public void note(String id, String action, String outcome) {
        repairs.append(id, action, fitting(outcome), now());
    }

    /** What was done about an item so far, oldest first. */
    public List<Repair> repairs(String id) {
        return repairs.of(id);
    }

    private static String fitting(String text) {
        return text == null || text.length() <= TEXT_COLUMN ? text : text.substring(0, TEXT_COLUMN);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
