package io.twobanks.workbench.scenario;

import io.twobanks.checker.Deposit;
import io.twobanks.infra.mariadb.DatabaseServer;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Somebody who knows nothing of the pattern and books money in one local transaction, as a clerk at the counter does. */
public final class Outsider {
    private static final int LOCK_WAIT_SECONDS = 30;

    private final Lab lab;

    public Outsider(Lab lab) {
        this.lab = lab;
    }

    /** Puts 5.00 on the account now; the future ends when it is committed, however long the row was locked. */
    public CompletableFuture<Deposit> deposit(String account) {
        return deposit(account, "5.00");
    }

    /** The same with another amount. */
    public CompletableFuture<Deposit> deposit(String account, String amount) {
        Deposit deposit = new Deposit(UUID.randomUUID().toString(), account, new BigDecimal(amount));
        return CompletableFuture.supplyAsync(() -> book(deposit));
    }

    private Deposit book(Deposit deposit) {
        DatabaseServer server = lab.run()
                .database("db-" + Character.toLowerCase(deposit.account().charAt(0)));
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement()) {
            connection.setCatalog(lab.run().pattern().id());
            statement.execute("SET SESSION innodb_lock_wait_timeout = " + LOCK_WAIT_SECONDS);
            connection.setAutoCommit(false);
            update(connection, deposit);
            insert(connection, deposit);
            connection.commit();
            lab.deposited(deposit);
            return deposit;
        } catch (SQLException e) {
            throw new IllegalStateException("The outsider's " + deposit + " was not booked", e);
        }
    }

    private static void update(Connection connection, Deposit deposit) throws SQLException {
        String sql = "UPDATE account SET balance = balance + ? WHERE id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBigDecimal(1, deposit.amount());
            statement.setString(2, deposit.account());
            statement.executeUpdate();
        }
    }

    /** The row is locked by the update, so the balance is the one after it. */
    private static void insert(Connection connection, Deposit deposit) throws SQLException {
        String sql = "INSERT INTO ledger_entry (transfer_id, account_id, leg, delta, balance_after, created_at)"
                + " SELECT ?, id, 'CREDIT', ?, balance + frozen, NOW(3) FROM account WHERE id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, deposit.id());
            statement.setBigDecimal(2, deposit.amount());
            statement.setString(3, deposit.account());
            statement.executeUpdate();
        }
    }
}
