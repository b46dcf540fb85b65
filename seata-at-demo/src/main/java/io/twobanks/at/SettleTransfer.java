package io.twobanks.at;

import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.seata.AskCoordinator;
import io.twobanks.common.seata.EndPending;
import io.twobanks.common.seata.GlobalLog;
import io.twobanks.common.transfer.Transfer;
import java.util.Map;
import java.util.Optional;

/**
 * Ends a transfer whose protocol has died. It claims nothing that it does not know: the coordinator has decided, or it has
 * forgotten the transaction and then the books of both banks say how it has ended, or nothing was ever begun.
 */
final class SettleTransfer {
    static final String STUCK = "undo-refused";

    private static final Reason CHANGED_ROW =
            new Reason(STUCK, "Somebody has changed a row that was to be put back; the coordinator holds its lock.");

    private final GlobalLog log;
    private final AskCoordinator coordinator;
    private final PeerBank peer;
    private final EndPending end;
    private final Faults faults;

    SettleTransfer(GlobalLog log, AskCoordinator coordinator, PeerBank peer, EndPending end, Faults faults) {
        this.log = log;
        this.coordinator = coordinator;
        this.peer = peer;
        this.end = end;
        this.faults = faults;
    }

    /** To be called for a pending transfer on which nobody works. It may stay pending; then it is to be called again. */
    void settle(Transfer transfer) {
        String id = transfer.getTransferId();
        Optional<String> xid = log.xid(id);
        faults.reach(Point.SETTLE_BEFORE, id, Map.of("xid", xid.orElse("none")));
        if (xid.isEmpty()) {
            end.neverBegun(id);
            return;
        }
        switch (coordinator.about(xid.get())) {
            case COMMIT -> end.completed(id); // Both branches stand; only undo rows are still to be deleted.
            case ROLLED_BACK -> end.rolledBack(id);
            case FORGOTTEN -> end.asBooksSay(id, peer.isCredited(id).done());
            case STUCK -> end.needsOperator(id, CHANGED_ROW);
            case NONE, ROLLING_BACK -> {
                // The coordinator goes on by itself.
            }
        }
    }
}
