package io.twobanks.workbench.console;

import io.twobanks.workbench.console.BankView.AccountView;
import io.twobanks.workbench.console.BankView.Kept;
import io.twobanks.workbench.console.BankView.TransferView;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.launch.ResidueQuery;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks into one bank's database again and again, without a lock. A server that is away is a look that fails soon. */
final class BankLook {
    private static final String ACCOUNTS = "SELECT id, balance, frozen, status FROM account ORDER BY id LIMIT 20";
    private static final String MOVED = "SELECT COALESCE(SUM(delta), 0) FROM ledger_entry";
    private static final String TRANSFERS = "SELECT transfer_id, from_account, to_account, amount, state, reason"
            + " FROM transfer ORDER BY created_at DESC LIMIT 20";

    private final PatternRun run;
    private final ReadOnly server;
    private BankView last;

    BankLook(PatternRun run, String database) {
        this.run = run;
        this.server = new ReadOnly(run, database);
        this.last = BankView.unknown(database);
    }

    /** What it says now, or what it said last. */
    BankView look() {
        try {
            last = server.ask(this::read);
        } catch (SQLException away) {
            last = last.old();
        }
        return last;
    }

    private BankView read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            List<AccountView> accounts = accounts(statement);
            BigDecimal moved = moved(statement);
            List<TransferView> transfers = transfers(statement);
            statement.execute("COMMIT"); // What is asked below may be XA RECOVER, which no transaction allows.
            return new BankView(last.database(), true, accounts, moved, kept(statement), transfers);
        }
    }

    private static List<AccountView> accounts(Statement statement) throws SQLException {
        List<AccountView> accounts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(ACCOUNTS)) {
            while (row.next()) {
                accounts.add(new AccountView(
                        row.getString(1), row.getBigDecimal(2), row.getBigDecimal(3), row.getString(4)));
            }
        }
        return accounts;
    }

    private static BigDecimal moved(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(MOVED)) {
            row.next();
            return row.getBigDecimal(1);
        }
    }

    private static List<TransferView> transfers(Statement statement) throws SQLException {
        List<TransferView> transfers = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(TRANSFERS)) {
            while (row.next()) {
                transfers.add(new TransferView(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBigDecimal(4),
                        row.getString(5),
                        row.getString(6)));
            }
        }
        return transfers;
    }

    private List<Kept> kept(Statement statement) throws SQLException {
        List<Kept> kept = new ArrayList<>();
        for (ResidueQuery query : run.pattern().residue()) {
            int count = 0;
            if (query.databases().contains(last.database())) {
                try (ResultSet row = statement.executeQuery(query.sql())) {
                    while (row.next()) {
                        count++;
                    }
                }
            }
            if (count > 0) {
                kept.add(new Kept(query.kind(), count));
            }
        }
        return kept;
    }
}
