package io.twobanks.workbench.bench;

import io.twobanks.common.account.Leg;
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
    private static final String INBOX =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'inbox_mark'";
    /** All run on one machine, so the database's clock is the banks' as well. */
    private static final String FORGET = "UPDATE inbox_mark SET kept_since = UTC_TIMESTAMP(3)";

    private static final String COUNT = "SELECT COALESCE(SUM((leg = '%s') - (leg = '%s')), 0) FROM ledger_entry";
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

    /**
     * Empties all tables that name transfers, so that every turn begins with the same small tables. A bank with an inbox is
     * told first that it has forgotten what was ordered up to now, as when it purges the inbox itself: whatever still comes of an
     * earlier turn, a repeated message or a reconciliation, is refused and cannot be credited again.
     */
    void clear() throws SQLException {
        for (String database : run.pattern().databases()) {
            if (!names(database, INBOX).isEmpty()) {
                execute(database, List.of(FORGET));
            }
        }
        for (String database : run.pattern().databases()) {
            List<String> statements = new ArrayList<>(List.of(CLEARING_BOUND));
            names(database, TABLES).forEach(table -> statements.add("TRUNCATE TABLE " + table));
            execute(database, statements);
        }
    }

    private List<String> names(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> names = new ArrayList<>();
            while (row.next()) {
                names.add(row.getString(1));
            }
            return names;
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
                sum("SELECT SUM(balance + frozen) FROM account"),
                sum("SELECT SUM(frozen) FROM account"),
                sum("SELECT COALESCE(SUM(delta), 0) FROM ledger_entry"),
                sum(COUNT.formatted(Leg.DEBIT, Leg.REFUND)).longValueExact(),
                sum(COUNT.formatted(Leg.CREDIT, Leg.TAKE_BACK)).longValueExact());
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
