package io.twobanks.xa.scenarios;

import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.museum.OneServer;
import io.twobanks.workbench.museum.SmallExperiment;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A thousand debits of ten cents, in an account whose balance is a floating-point number or a decimal one. */
public final class MoneyAsDouble implements SmallExperiment {
    private static final int DEBITS = 1000;

    @Override
    public String name() {
        return "xa/money-as-double";
    }

    @Override
    public Seen run(OneServer server, boolean cured) throws SQLException {
        String type = cured ? "DECIMAL(19,2)" : "DOUBLE";
        server.execute("CREATE TABLE account (id CHAR(3) PRIMARY KEY, balance " + type + " NOT NULL)");
        server.execute("INSERT INTO account VALUES ('A-1', 1000.00)");
        try (Connection bank = server.connect();
                Statement statement = bank.createStatement()) {
            bank.setAutoCommit(false);
            for (int i = 0; i < DEBITS; i++) {
                statement.executeUpdate("UPDATE account SET balance = balance - 0.10 WHERE id = 'A-1'");
            }
            bank.commit();
            return look(statement, type);
        }
    }

    /** What it asks is what a bank asks of its books: whether the balance is what the ledger adds up to. */
    private static Seen look(Statement statement, String type) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT balance, balance = 900.00 FROM account WHERE id = 'A-1'")) {
            row.next();
            String left = row.getString(1);
            boolean right = row.getBoolean(2);
            String sum = DEBITS + " × 0.10";
            return new Seen(
                    !right,
                    new Text(
                            type + ": 1000.00 less " + sum + " leaves " + left + (right ? "." : " and not 900.00."),
                            type + "：1000.00 减去 " + sum + " 剩 " + left + (right ? "。" : "，而不是 900.00。")));
        }
    }
}
