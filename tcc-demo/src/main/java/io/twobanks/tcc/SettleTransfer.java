package io.twobanks.tcc;

import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.seata.AskCoordinator;
import io.twobanks.common.seata.EndPending;
import io.twobanks.common.seata.GlobalLog;
import io.twobanks.common.transfer.Transfer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a transfer. It claims nothing that it does not know: the coordinator has decided to commit and both banks have confirmed, or
 * it says that all is rolled back, or the coordinator has forgotten the transaction and then the books of both banks say how it has ended, or nothing was ever begun.
 */
final class SettleTransfer {
    private static final Logger LOG = LoggerFactory.getLogger(SettleTransfer.class);

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
    private final Map<String, Instant> seenUndone = new ConcurrentHashMap<>();

    /** @param patience so long a second phase may be seen undone, by one process, before a person is told */
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
            case COMMIT -> complete(transfer);
            case ROLLED_BACK -> ended(id, () -> end.rolledBack(id));
            case FORGOTTEN -> {
                boolean credited = peer.isCredited(id).done();
                ended(id, () -> end.asBooksSay(id, credited));
            }
            case ROLLING_BACK, STUCK -> goesOn(transfer, STILL_CANCELLING);
            case NONE -> {
                // The coordinator decides by itself when its time-out has passed.
            }
        }
    }

    /**
     * For a transfer of which it is decided that it commits: COMPLETED when both banks' ledgers show that they have confirmed. The
     * coordinator would tell it later, and no better.
     */
    void complete(Transfer transfer) {
        String id = transfer.getTransferId();
        if (end.isDebited(id) && isCredited(id)) {
            ended(id, () -> end.completed(id));
        } else {
            goesOn(transfer, STILL_CONFIRMING);
        }
    }

    /** False also when the other bank cannot be asked: then it is asked again. */
    private boolean isCredited(String id) {
        try {
            return peer.isCredited(id).done();
        } catch (RuntimeException silent) {
            LOG.info("Whether {} is credited is not known: {}", id, silent.toString());
            return false;
        }
    }

    /**
     * The coordinator goes on by itself; only a person can know why it does not succeed. Counted from the first time that it said
     * so: while the coordinator itself was away, nothing has failed.
     */
    private void goesOn(Transfer transfer, Reason why) {
        String id = transfer.getTransferId();
        Instant since = seenUndone.computeIfAbsent(id, first -> clock.instant());
        if (since.plus(patience).isBefore(clock.instant())) {
            ended(id, () -> end.needsOperator(id, why));
        }
    }

    private void ended(String id, Runnable inTheRegister) {
        inTheRegister.run();
        seenUndone.remove(id);
    }
}
