package io.twobanks.at;

import io.twobanks.at.seata.WatchedUndoLog.Undo;
import io.twobanks.at.seata.WatchedUndoLog.Undoing;
import io.twobanks.at.undo.UndoLog;
import io.twobanks.common.fault.Faults;
import java.util.Map;
import org.apache.seata.core.exception.TransactionException;

/** The undo of a branch, at whichever bank, as two points of the protocol. */
record UndoPoints(Faults faults, UndoLog undoLog) implements Undoing {
    @Override
    public void around(String xid, Undo undo) throws TransactionException {
        // Asked before: the undo takes away the row that tells it.
        String transferId = undoLog.transferOf(xid);
        faults.reach(Point.UNDO_BEFORE, transferId, Map.of("xid", xid));
        undo.run();
        faults.reach(Point.UNDO_AFTER, transferId, Map.of("xid", xid));
    }
}
