package io.twobanks.workbench.bench;

import io.twobanks.workbench.launch.PatternRun;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The books of all banks of a run, past any contender: opens accounts, clears the ledgers, and sees whether they add up. */
final class BankBooks {
    private static final String OPENING_BALANCE = "1000000.00";
    private static final String TABLES =
            "SELECT table_name FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name = 'transfer_id'";
    private static final String CLEARING_BOUND = "SET SESSION lock_wait_timeout = 15";

    private final PatternRun run;
    private BigDecimal opening;

    BankBooks(PatternRun run) {
        this.run = run;
    }

    /** Opens the accounts that the bench uses; there must be none of them. */
    void openAccounts() throws SQLException {
        for (Accounts accounts : Accounts.values()) {
            List<String> atA = new ArrayList<>();
            List<String> atB = new ArrayList<>();
            for (int pair = 0; pair < accounts.pairs(); pair++) {
                atA.addAll(List.of(accounts.atA(pair), accounts.other(pair, true)));
                atB.add(accounts.other(pair, false));
            }
            open("db-a", atA);
            open("db-b", atB);
        }
        opening = totals().money();
    }

    private void open(String database, List<String> ids) throws SQLException {
        List<String> rows = ids.stream()
                .map(id -> "('" + id + "', 'Bench', " + OPENING_BALANCE + ")")
                .toList();
        execute(database, List.of("INSERT INTO account (id, owner, balance) VALUES " + String.join(", ", rows)));
    }

    /** Empties all tables that name transfers, so that every turn begins with the same small tables. */
    void clear() throws SQLException {
        for (String database : run.pattern().databases()) {
            List<String> statements = new ArrayList<>(List.of(CLEARING_BOUND));
            tables(database).forEach(table -> statements.add("TRUNCATE TABLE " + table));
            execute(database, statements);
        }
    }

    private List<String> tables(String database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            List<String> tables = new ArrayList<>();
            while (row.next()) {
                tables.add(row.getString(1));
            }
            return tables;
        }
    }

    /**
     * Compares the books with what the clients were told since {@link #clear}.
     *
     * @return what does not add up, or empty
     */
    Optional<String> audit(long transfers) throws SQLException {
        return totals().against(opening, transfers);
    }

    private BookTotals totals() throws SQLException {
        return new BookTotals(
                sum("SELECT SUM(balance) FROM account"),
                sum("SELECT COALESCE(SUM(delta), 0) FROM ledger_entry"),
                sum("SELECT COUNT(*) FROM ledger_entry").longValueExact());
    }

    private BigDecimal sum(String query) throws SQLException {
        BigDecimal sum = BigDecimal.ZERO;
        for (String database : run.pattern().databases()) {
            try (Connection connection = connect(database);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                sum = sum.add(row.getBigDecimal(1));
            }
        }
        return sum;
    }

    private void execute(String database, List<String> statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        Connection connection = BusyServer.connect(run, database);
        connection.setCatalog(run.pattern().id());
        return connection;
    }
}
