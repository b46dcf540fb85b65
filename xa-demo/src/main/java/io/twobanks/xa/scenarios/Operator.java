package io.twobanks.xa.scenarios;

import io.twobanks.workbench.scenario.Lab;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A database administrator who ends prepared branches by hand, past the transaction manager. */
final class Operator {
    private final Lab lab;

    Operator(Lab lab) {
        this.lab = lab;
    }

    /** Commits every branch that the database lists. */
    void commit(String database) throws SQLException {
        end("XA COMMIT ", database);
    }

    /** Rolls back every branch that the database lists. */
    void rollBack(String database) throws SQLException {
        end("XA ROLLBACK ", database);
    }

    private void end(String verb, String database) throws SQLException {
        try (Connection connection = lab.run().database(database).admin();
                Statement statement = connection.createStatement()) {
            for (String xid : listed(statement)) {
                statement.execute(verb + xid);
            }
        }
    }

    /** As SQL wants them: {@code X'gtrid',X'bqual',formatID}. */
    private static List<String> listed(Statement statement) throws SQLException {
        List<String> xids = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("XA RECOVER")) {
            while (row.next()) {
                byte[] both = row.getBytes("data");
                int first = row.getInt("gtrid_length");
                HexFormat hex = HexFormat.of();
                xids.add("X'%s',X'%s',%d"
                        .formatted(
                                hex.formatHex(both, 0, first),
                                hex.formatHex(both, first, both.length),
                                row.getLong("formatID")));
            }
        }
        return xids;
    }
}
