package io.twobanks.workbench.bench.rung;

import io.twobanks.workbench.bench.Order;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;

/**
 * What the bank's books do to an account in a transfer, statement by statement, without a framework between.
 *
 * @param bank the connection to the database that keeps the account; the caller ends the transaction
 */
record Posting(Connection bank, Order order, Clock clock) {
    private static final String LOCK = "SELECT id, owner, balance, frozen, status FROM account WHERE id = ? FOR UPDATE";
    private static final String ADD = "UPDATE account SET balance = balance + ? WHERE id = ?";
    private static final String POST = "INSERT INTO ledger_entry"
            + " (transfer_id, account_id, leg, delta, balance_after, created_at) VALUES (?, ?, ?, ?, ?, ?)";

    /** Locks an account until the transaction ends; returns its balance. */
    BigDecimal lock(String account) throws SQLException {
        try (PreparedStatement statement = bank.prepareStatement(LOCK)) {
            statement.setString(1, account);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("There is no account " + account);
                }
                return row.getBigDecimal("balance");
            }
        }
    }

    /** Moves the order's money into or out of a locked account, and says so in the ledger. */
    void post(String account, BigDecimal balance) throws SQLException {
        boolean pays = account.equals(order.payer());
        BigDecimal delta = pays ? order.amount().negate() : order.amount();
        if (balance.add(delta).signum() < 0) {
            throw new SQLException(account + " holds " + balance + ", which is less than " + order.amount());
        }
        add(account, delta);
        append(account, pays ? "DEBIT" : "CREDIT", delta, balance.add(delta));
    }

    private void add(String account, BigDecimal delta) throws SQLException {
        try (PreparedStatement statement = bank.prepareStatement(ADD)) {
            statement.setBigDecimal(1, delta);
            statement.setString(2, account);
            statement.executeUpdate();
        }
    }

    private void append(String account, String leg, BigDecimal delta, BigDecimal balanceAfter) throws SQLException {
        try (PreparedStatement statement = bank.prepareStatement(POST)) {
            statement.setString(1, order.transferId());
            statement.setString(2, account);
            statement.setString(3, leg);
            statement.setBigDecimal(4, delta);
            statement.setBigDecimal(5, balanceAfter);
            statement.setTimestamp(6, Timestamp.from(clock.instant()));
            statement.executeUpdate();
        }
    }
}
