package io.twobanks.at.seata;

import java.sql.SQLException;
import org.apache.seata.common.loader.LoadLevel;
import org.apache.seata.core.exception.TransactionException;
import org.apache.seata.rm.datasource.ConnectionProxy;
import org.apache.seata.rm.datasource.DataSourceProxy;
import org.apache.seata.rm.datasource.undo.mysql.MySQLUndoLogManager;

/**
 * Seata's own handling of undo rows, with somebody who watches; it takes the place of the stock one by its order. Named in
 * {@code META-INF/services}, so public.
 */
@LoadLevel(name = "mysql", order = 1000)
public final class WatchedUndoLog extends MySQLUndoLogManager {
    private static volatile Undoing watcher = (xid, undo) -> undo.run();

    /** Stands around each undo of a branch. */
    @FunctionalInterface
    public interface Undoing {
        void around(String xid, Undo undo) throws TransactionException;
    }

    /** Puts the old rows back and deletes the undo row, in one local transaction. */
    @FunctionalInterface
    public interface Undo {
        void run() throws TransactionException;
    }

    /** Seata makes the objects of this class; who watches comes later. */
    public static void watchedBy(Undoing other) {
        watcher = other;
    }

    @Override
    public void flushUndoLogs(ConnectionProxy connection) throws SQLException {
        LocalBranch.steps().ifPresent(LocalBranch.Steps::registered);
        super.flushUndoLogs(connection);
        LocalBranch.steps().ifPresent(LocalBranch.Steps::logged);
    }

    @Override
    public void undo(DataSourceProxy database, String xid, long branchId) throws TransactionException {
        watcher.around(xid, () -> super.undo(database, xid, branchId));
    }
}
