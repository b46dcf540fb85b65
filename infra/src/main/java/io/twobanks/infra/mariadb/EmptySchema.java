package io.twobanks.infra.mariadb;

import io.twobanks.infra.InfraException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Deletes all tables of one schema, and first rolls back the branches of banks that are gone: their locks would be in the way. */
final class EmptySchema {
    /** Begins the name of each XA branch of ours; those of others are left alone. */
    private static final String OURS = "two-banks";

    private final String server;
    private final String schema;

    EmptySchema(String server, String schema) {
        this.server = server;
        this.schema = schema;
    }

    void empty(SqlScript.Connector connector) {
        try (Connection connection = connector.connect();
                Statement statement = connection.createStatement()) {
            for (String branch : branches(statement)) {
                statement.execute("XA ROLLBACK " + branch);
            }
            statement.execute("SET SESSION lock_wait_timeout = 10, SESSION foreign_key_checks = 0");
            for (String table : tables(statement)) {
                statement.execute("DROP TABLE " + schema + ".`" + table + "`");
            }
        } catch (SQLException refused) {
            throw new InfraException(refused, "external.emptying", server, schema, refused.getMessage());
        }
    }

    private static List<String> branches(Statement statement) throws SQLException {
        List<String> branches = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("XA RECOVER FORMAT = 'SQL'")) {
            while (rows.next()) {
                String branch = rows.getString("data");
                if (isOurs(branch)) {
                    branches.add(branch);
                }
            }
        }
        return branches;
    }

    /** The server quotes a name of printable characters, and writes any other as hexadecimal digits. */
    private static boolean isOurs(String branch) {
        String digits = HexFormat.of().formatHex(OURS.getBytes(StandardCharsets.US_ASCII));
        return branch.startsWith("'" + OURS) || branch.toLowerCase(Locale.ROOT).startsWith("x'" + digits);
    }

    private List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = '" + schema + "'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
