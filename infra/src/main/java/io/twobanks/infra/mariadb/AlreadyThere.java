package io.twobanks.infra.mariadb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether what a statement would make is there already, by reading only. A start must not wait for a lock that only
 * the process which it starts can free: after a crash a branch in doubt holds rows, and {@code INSERT IGNORE} would wait
 * for such a row although it has nothing to write. A read without a lock waits for nobody.
 */
final class AlreadyThere {

    private static final Pattern SCHEMA = beginsWith("CREATE DATABASE IF NOT EXISTS (\\w+)");
    private static final Pattern TABLE = beginsWith("CREATE TABLE IF NOT EXISTS (\\w+)\\b.*");

    /** One row, known by its first column. */
    private static final Pattern ROW =
            beginsWith("INSERT IGNORE INTO (\\w+) \\((\\w+)\\b[^)]*\\)\\s*VALUES\\s*\\('([^'\\\\]*)'[^()]*\\)");

    private final Connection connection;

    AlreadyThere(Connection connection) {
        this.connection = connection;
    }

    private static Pattern beginsWith(String statement) {
        return Pattern.compile(statement.replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** Whether it is a statement of which {@link #makes} can tell. */
    static boolean canTell(String statement) {
        return SCHEMA.matcher(statement).matches()
                || TABLE.matcher(statement).matches()
                || ROW.matcher(statement).matches();
    }

    /** Whether there is nothing left to do for this statement; false for one of which this class cannot tell. */
    boolean makes(String statement) throws SQLException {
        Matcher schema = SCHEMA.matcher(statement);
        Matcher table = TABLE.matcher(statement);
        Matcher row = ROW.matcher(statement);
        if (schema.matches()) {
            return finds("SELECT 1 FROM information_schema.schemata WHERE schema_name = ?", schema.group(1));
        }
        if (table.matches()) {
            return finds(
                    "SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?",
                    table.group(1));
        }
        return row.matches()
                && finds("SELECT 1 FROM " + row.group(1) + " WHERE " + row.group(2) + " = ?", row.group(3));
    }

    private boolean finds(String query, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
