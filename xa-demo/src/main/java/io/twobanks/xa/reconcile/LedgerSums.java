package io.twobanks.xa.reconcile;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** One bank's ledger since a moment, summed up by transfer and sorted by its id; read row by row, so it may be long. */
final class LedgerSums implements AutoCloseable {
    private final Connection connection;
    private final ResultSet rows;
    private String transferId;

    LedgerSums(DataSource bank, Instant since) throws SQLException {
        connection = bank.getConnection();
        try {
            PreparedStatement statement = connection.prepareStatement(
                    "SELECT transfer_id, SUM(delta), MAX(ABS(delta)) FROM ledger_entry WHERE created_at >= ?"
                            + " GROUP BY transfer_id ORDER BY transfer_id");
            statement.setFetchSize(Integer.MIN_VALUE); // Connector/J's word for "one row after the other".
            statement.setObject(1, LocalDateTime.ofInstant(since, ZoneOffset.UTC));
            rows = statement.executeQuery();
            next();
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Goes on to the next transfer. */
    void next() throws SQLException {
        transferId = rows.next() ? rows.getString(1) : null;
    }

    /** The transfer that this stands at, or null at the end. */
    String transferId() {
        return transferId;
    }

    BigDecimal sum() throws SQLException {
        return rows.getBigDecimal(2);
    }

    /** Whether more has moved here than any one entry says: the same leg twice. */
    boolean isMoreThanOnce() throws SQLException {
        return sum().abs().compareTo(rows.getBigDecimal(3)) > 0;
    }

    @Override
    public void close() throws SQLException {
        if (transferId != null) {
            connection.abort(Runnable::run); // Else the driver reads what is left, to its end.
        }
        connection.close();
    }
}
