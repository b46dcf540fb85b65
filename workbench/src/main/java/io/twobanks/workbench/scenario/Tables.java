package io.twobanks.workbench.scenario;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A bank's tables as an administrator sees and changes them, past the pattern and everybody's rights. */
public final class Tables {
    private final Lab lab;

    public Tables(Lab lab) {
        this.lab = lab;
    }

    /** Changes rows. @param database its name, for example {@code db-b}. @return how many */
    public int change(String database, String sql, String... values) throws SQLException {
        try (Connection admin = open(database);
                PreparedStatement statement = filled(admin, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** The one number that the query is about; -1 while the database does not answer. */
    public long number(String database, String sql, String... values) {
        try (Connection admin = open(database);
                PreparedStatement statement = filled(admin, sql, values);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : -1;
        } catch (SQLException away) {
            return -1;
        }
    }

    private Connection open(String database) throws SQLException {
        Connection admin = lab.run().database(database).admin();
        if (lab.run().pattern().databases().contains(database)) { // In those of other servers a query names the schema.
            admin.setCatalog(lab.run().pattern().id());
        }
        return admin;
    }

    private static PreparedStatement filled(Connection connection, String sql, String... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        return statement;
    }
}
