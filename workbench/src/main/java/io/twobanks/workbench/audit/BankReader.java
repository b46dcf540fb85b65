package io.twobanks.workbench.audit;

import io.twobanks.checker.BankRead;
import io.twobanks.checker.Entry;
import io.twobanks.common.account.Leg;
import io.twobanks.infra.mariadb.DatabaseServer;
import io.twobanks.workbench.client.Stopwatch;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads one bank in one consistent snapshot, over a connection that is opened anew when the server was away. */
public final class BankReader implements AutoCloseable {
    private final DatabaseServer server;
    private final String schema;
    private final Stopwatch stopwatch;
    private final long after;
    private final Map<Long, Entry> seen = new HashMap<>();
    private Connection connection;

    /** Reads the ledger from here on: what was written before does not belong to the scenario. */
    BankReader(DatabaseServer server, String schema, Stopwatch stopwatch) throws SQLException {
        this.server = server;
        this.schema = schema;
        this.stopwatch = stopwatch;
        this.after = newest();
    }

    private long newest() throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(seq), 0) FROM ledger_entry")) {
            row.next();
            return row.getLong(1);
        }
    }

    DatabaseServer server() {
        return server;
    }

    /** The letter of the bank: {@code db-a} is bank A's. */
    private char bank() {
        return Character.toUpperCase(server.name().charAt(server.name().length() - 1));
    }

    /** @throws SQLException when the server is not there; the next call tries again */
    BankRead read() throws SQLException {
        long began = stopwatch.now();
        try (Statement statement = connection().createStatement()) {
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
            Map<String, BigDecimal> holdings = money("SELECT id, balance + frozen FROM account", statement);
            Map<String, BigDecimal> frozen = money("SELECT id, frozen FROM account WHERE frozen > 0", statement);
            List<Entry> entries = entries();
            statement.execute("COMMIT");
            return new BankRead(bank(), began, stopwatch.now(), holdings, frozen, entries);
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    private static Map<String, BigDecimal> money(String sql, Statement statement) throws SQLException {
        Map<String, BigDecimal> money = new TreeMap<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                money.put(row.getString(1), row.getBigDecimal(2));
            }
        }
        return money;
    }

    private List<Entry> entries() throws SQLException {
        List<Entry> entries = new ArrayList<>();
        String sql = "SELECT seq, transfer_id, account_id, leg, delta, balance_after FROM ledger_entry"
                + " WHERE seq > ? ORDER BY seq";
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            statement.setLong(1, after);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(shared(entry(row)));
                }
            }
        }
        return entries;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Leg.valueOf(row.getString(4)),
                row.getBigDecimal(5),
                row.getBigDecimal(6));
    }

    /** The same object for a row that has not changed: in a long scenario each is read hundreds of times. */
    private Entry shared(Entry read) {
        return seen.merge(read.seq(), read, (before, now) -> before.equals(now) ? before : now);
    }

    /** A connection of the administrator in the pattern's schema. */
    Connection connection() throws SQLException {
        if (connection == null || connection.isClosed()) {
            connection = server.admin();
            connection.setCatalog(schema);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            }
        }
        return connection;
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException goneAlready) {
            // The server has died; there is nothing left to close.
        } finally {
            connection = null;
        }
    }
}
