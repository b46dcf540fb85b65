package io.twobanks.xa;

import io.twobanks.xa.DatabaseProperties.Server;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** One bank's ledger since a moment, summed up by transfer and sorted by its id; read row by row, so it may be long. */
final class LedgerSums implements AutoCloseable {
    private final Connection connection;
    private final ResultSet rows;
    private String transferId;

    LedgerSums(Server server, Instant since) throws SQLException {
        connection = server.dataSource().getConnection();
        try {
            PreparedStatement statement =
                    connection.prepareStatement("SELECT transfer_id, SUM(delta) FROM ledger_entry WHERE created_at >= ?"
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

    /** By closing the connection: a result that is closed half read is read to its end first. */
    @Override
    public void close() throws SQLException {
        connection.abort(Runnable::run);
    }
}
