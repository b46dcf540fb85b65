package org.example.ledgers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A ledger as many systems have one: two tables, and nothing in it knows that it will be judged. */
final class Ledger implements AutoCloseable {
    private final String url;
    private final Connection sql;

    Ledger(String name) throws SQLException, IOException {
        url = "jdbc:h2:mem:" + name + ";LOCK_TIMEOUT=10";
        sql = connect();
        try (Statement statement = sql.createStatement()) {
            statement.execute(Files.readString(Path.of("examples/tables.sql")));
        }
    }

    /** Another session, as another program would have it: each statement is in a transaction until somebody commits. */
    Connection connect() throws SQLException {
        Connection session = DriverManager.getConnection(url);
        session.setAutoCommit(false);
        session.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return session;
    }

    void open(String number, long cents) throws SQLException {
        execute("INSERT INTO account (number, first_cents, cents) VALUES (?, ?, ?)", number, cents, cents);
        sql.commit();
    }

    void book(String payment, String number, long cents) throws SQLException {
        try {
            execute("UPDATE account SET cents = cents + ? WHERE number = ?", cents, number);
            execute("INSERT INTO booking (payment, number, cents) VALUES (?, ?, ?)", payment, number, cents);
            sql.commit();
        } catch (SQLException e) {
            sql.rollback();
            throw e;
        }
    }

    private void execute(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = sql.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        sql.close();
    }
}
