package io.twobanks.at.undo;

import io.twobanks.common.seata.AskCoordinator;
import io.twobanks.common.seata.AskCoordinator.Decision;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Deletes undo rows of committed transactions that a crash has left behind. When the coordinator tells a bank that a branch is
 * committed, Seata says yes at once and deletes the row a second later from a list in its memory; a bank that dies in between
 * keeps the row, and the coordinator never mentions it again.
 */
public class SweepUndoLog {
    private static final Logger LOG = LoggerFactory.getLogger(SweepUndoLog.class);
    private static final int AT_ONCE = 100;

    private final UndoLog undoLog;
    private final AskCoordinator coordinator;
    private final Duration age;

    /** @param age younger rows are left to Seata */
    public SweepUndoLog(UndoLog undoLog, AskCoordinator coordinator, Duration age) {
        this.undoLog = undoLog;
        this.coordinator = coordinator;
        this.age = age;
    }

    @Scheduled(fixedDelayString = "${at.sweep-every}")
    void sweep() {
        try {
            undoLog.olderThan(age.toNanos() / 1000, AT_ONCE).forEach(this::sweepAlone);
        } catch (RuntimeException away) {
            LOG.info("Undo rows are swept later: {}", away.getMessage());
        }
    }

    /** Who holds the rows of one transaction must not keep those of the others. */
    private void sweepAlone(String xid) {
        try {
            sweep(xid);
        } catch (PessimisticLockingFailureException held) {
            LOG.info("Undo rows of {} are swept later: {}", xid, held.getMessage());
        }
    }

    /** An undo deletes its row with what it undoes, so what the coordinator has forgotten and still has one is committed. */
    private void sweep(String xid) {
        Decision decision = coordinator.about(xid);
        if (decision == Decision.COMMIT || decision == Decision.FORGOTTEN) {
            LOG.info("Undo rows of {} were left behind, and are deleted: {}", xid, undoLog.forget(xid));
        }
    }
}
