package io.twobanks.tcc;

import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.seata.AskCoordinator;
import io.twobanks.common.seata.EndPending;
import io.twobanks.common.seata.GlobalLog;
import io.twobanks.common.transfer.Transfer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Ends a transfer as the coordinator says. It claims nothing that it does not know: both Confirms are done, or both Cancels, or
 * the coordinator has forgotten the transaction and then the books of both banks say how it has ended, or nothing was ever begun.
 */
final class SettleTransfer {
    static final String CONFIRM_FAILS = "confirm-fails";
    static final String CANCEL_FAILS = "cancel-fails";

    private static final Reason STILL_CONFIRMING = new Reason(
            CONFIRM_FAILS,
            "It is decided and will be completed, but a Confirm keeps failing; the coordinator tries it again and again.");
    private static final Reason STILL_CANCELLING = new Reason(
            CANCEL_FAILS,
            "It is decided and will be rolled back, but a Cancel keeps failing; the coordinator tries it again and again.");

    private final GlobalLog log;
    private final AskCoordinator coordinator;
    private final PeerBank peer;
    private final EndPending end;
    private final Faults faults;
    private final Clock clock;
    private final Duration patience;

    /** @param patience after it a person is told of a transfer whose second phase is not done */
    SettleTransfer(
            GlobalLog log,
            AskCoordinator coordinator,
            PeerBank peer,
            EndPending end,
            Faults faults,
            Clock clock,
            Duration patience) {
        this.log = log;
        this.coordinator = coordinator;
        this.peer = peer;
        this.end = end;
        this.faults = faults;
        this.clock = clock;
        this.patience = patience;
    }

    /** The same for a pending transfer on which nobody works. */
    void recover(Transfer transfer) {
        String id = transfer.getTransferId();
        faults.reach(Point.SETTLE_BEFORE, id, Map.of("xid", log.xid(id).orElse("none")));
        settle(transfer);
    }

    /** The transfer may stay pending; then this is to be called again. */
    void settle(Transfer transfer) {
        String id = transfer.getTransferId();
        Optional<String> xid = log.xid(id);
        if (xid.isEmpty()) {
            end.neverBegun(id);
            return;
        }
        switch (coordinator.about(xid.get())) {
            case COMMITTED -> end.completed(id);
            case ROLLED_BACK -> end.rolledBack(id);
            case FORGOTTEN -> end.asBooksSay(id, peer.isCredited(id).done());
            case COMMITTING -> goesOn(transfer, STILL_CONFIRMING);
            case ROLLING_BACK, STUCK -> goesOn(transfer, STILL_CANCELLING);
            case NONE -> {
                // The coordinator decides by itself when its time-out has passed.
            }
        }
    }

    /** The coordinator goes on by itself; only a person can know why it does not succeed. */
    private void goesOn(Transfer transfer, Reason why) {
        if (transfer.getUpdatedAt().plus(patience).isBefore(clock.instant())) {
            end.needsOperator(transfer.getTransferId(), why);
        }
    }
}
