package io.twobanks.threephase.branch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The prepared branches at the bank's server, named after their transfers. A branch belongs to no connection: the one that has
 * prepared it is closed, so that whoever learns the decision can end it, in this life of the bank or in the next.
 */
public final class XaBranches {
    /** XAER_NOTA: no such branch, or one that a connection still holds. */
    private static final int NOT_FOUND = 1397;

    /** The format of our xids, by which they are told from others' at the same server: the letters 3PC. */
    private static final int FORMAT = 0x335043;

    private static final int ID_LENGTH = 36;

    private final DataSource pool;
    private final DataSource unpooled;
    private final char bank;

    /**
     * @param pool what the books are written with; within {@link #prepare} they take the branch's connection instead
     * @param unpooled the same server
     */
    public XaBranches(DataSource pool, DataSource unpooled, char bank) {
        this.pool = pool;
        this.unpooled = unpooled;
        this.bank = bank;
    }

    /** What the server's list of prepared branches shows of a transfer's. */
    public String xid(String transferId) {
        return transferId + bank;
    }

    /** Does work in a new branch and prepares it. When the work throws, nothing is left. */
    public void prepare(String transferId, Runnable work) {
        withConnection("prepare", connection -> {
            execute(connection, "XA START " + quoted(transferId));
            TransactionSynchronizationManager.bindResource(pool, new ConnectionHolder(connection));
            try {
                work.run();
            } finally {
                TransactionSynchronizationManager.unbindResource(pool);
            }
            execute(connection, "XA END " + quoted(transferId));
            execute(connection, "XA PREPARE " + quoted(transferId));
            return null;
        });
    }

    /**
     * Commits a branch or rolls it back, if it is there.
     *
     * @return false while the connection that prepared it still lives on the server, which lets nobody else end it then
     */
    public boolean end(String transferId, boolean commit) {
        return withConnection("end", connection -> {
            try {
                execute(connection, (commit ? "XA COMMIT " : "XA ROLLBACK ") + quoted(transferId));
                return true;
            } catch (SQLException answer) {
                if (answer.getErrorCode() != NOT_FOUND) {
                    throw answer;
                }
                return !prepared(connection).contains(transferId);
            }
        });
    }

    /** The transfers that have a prepared branch. */
    public List<String> prepared() {
        return withConnection("list", this::prepared);
    }

    private List<String> prepared(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("XA RECOVER")) {
            while (rows.next()) {
                String data = rows.getString("data");
                if (rows.getInt("formatID") == FORMAT && data.equals(xid(data.substring(0, ID_LENGTH)))) {
                    found.add(data.substring(0, ID_LENGTH));
                }
            }
        }
        return found;
    }

    private String quoted(String transferId) {
        return "'" + transferId + "', '" + bank + "', " + FORMAT;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T withConnection(String what, Work<T> work) {
        try (Connection connection = unpooled.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new UncategorizedSQLException(what + " a branch", null, e);
        }
    }
}
