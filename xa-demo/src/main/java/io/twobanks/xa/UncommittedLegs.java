package io.twobanks.xa;

import io.twobanks.xa.DatabaseProperties.Server;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;

/**
 * The transfers whose legs a bank's ledger shows to a dirty reader only. When nobody remembers which branch belongs to
 * which transfer, the rows of the branches in doubt still say it, all of them together. Only for a bank that is stopped:
 * else a transfer that is being made is among them.
 */
final class UncommittedLegs {
    private final DatabaseProperties databases;
    private final Duration window;
    private final Clock clock;

    UncommittedLegs(DatabaseProperties databases, Duration window, Clock clock) {
        this.databases = databases;
        this.window = window;
        this.clock = clock;
    }

    /** @throws BankSilent when the bank does not say */
    Set<String> at(char bank) {
        try (Connection connection = server(bank).dataSource().getConnection()) {
            Set<String> dirty = read(connection, Connection.TRANSACTION_READ_UNCOMMITTED);
            dirty.removeAll(read(connection, Connection.TRANSACTION_READ_COMMITTED));
            return dirty;
        } catch (SQLException e) {
            throw new BankSilent(bank, e);
        }
    }

    /** Whether a bank's ledger shows legs of a transfer to a dirty reader only. @throws BankSilent when the bank does not say */
    boolean hasRowsOf(String transferId, char bank) {
        try (Connection connection = server(bank).dataSource().getConnection()) {
            return count(transferId, connection, Connection.TRANSACTION_READ_UNCOMMITTED)
                    != count(transferId, connection, Connection.TRANSACTION_READ_COMMITTED);
        } catch (SQLException e) {
            throw new BankSilent(bank, e);
        }
    }

    private static int count(String transferId, Connection connection, int isolation) throws SQLException {
        connection.setTransactionIsolation(isolation);
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT COUNT(*) FROM ledger_entry WHERE transfer_id = ?")) {
            statement.setString(1, transferId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private Server server(char bank) {
        return bank == 'A' ? databases.a() : databases.b();
    }

    private Set<String> read(Connection connection, int isolation) throws SQLException {
        connection.setTransactionIsolation(isolation);
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT DISTINCT transfer_id FROM ledger_entry WHERE created_at >= ?")) {
            statement.setObject(1, LocalDateTime.ofInstant(clock.instant().minus(window), ZoneOffset.UTC));
            Set<String> transfers = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    transfers.add(rows.getString(1));
                }
            }
            return transfers;
        }
    }
}
