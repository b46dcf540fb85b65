package io.twobanks.infra.seata;

import io.twobanks.infra.InfraException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the coordinator knows, read from its database: so it can be asked while the coordinator is dead, and nothing that is
 * asked here changes anything. A database that does not answer is an {@link InfraException}.
 */
public final class SeataAdmin {

    private static final String TRANSACTIONS =
            "SELECT g.xid, g.status, g.application_id, g.transaction_name, g.begin_time,"
                    + " (SELECT COUNT(*) FROM branch_table b WHERE b.xid = g.xid) FROM global_table g ORDER BY g.begin_time, g.xid";
    private static final String BRANCHES = "SELECT xid, branch_id, resource_id, branch_type, status,"
            + " CAST(UNIX_TIMESTAMP(gmt_create) * 1000 AS INTEGER) FROM branch_table ORDER BY gmt_create, branch_id";
    private static final String LOCKS =
            "SELECT xid, branch_id, resource_id, table_name, pk FROM lock_table ORDER BY gmt_create, row_key";

    private final SeataStore store;

    public SeataAdmin(SeataStore store) {
        this.store = store;
    }

    /** All that it has not forgotten, the oldest first. */
    public List<GlobalTransaction> transactions() {
        return read(
                TRANSACTIONS,
                row -> new GlobalTransaction(
                        row.getString(1),
                        Statuses.global(row.getInt(2)),
                        row.getString(3),
                        row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5)),
                        row.getInt(6)));
    }

    /** Those of all transactions, in the order in which they registered. */
    public List<Branch> branches() {
        return read(
                BRANCHES,
                row -> new Branch(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        Statuses.branch(row.getInt(5)),
                        Instant.ofEpochMilli(row.getLong(6))));
    }

    /** The rows that are locked, in the order in which they were. */
    public List<RowLock> locks() {
        return read(
                LOCKS,
                row -> new RowLock(
                        row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5)));
    }

    /** One line of an answer. */
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Row<T> line) {
        try (Connection connection = store.server().admin()) {
            connection.setCatalog(SeataStore.SCHEMA);
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                List<T> lines = new ArrayList<>();
                while (rows.next()) {
                    lines.add(line.of(rows));
                }
                return lines;
            }
        } catch (SQLException away) {
            throw new InfraException(away, "seata.no.answer", store.server().name(), away.getMessage());
        }
    }
}
