package io.twobanks.workbench.audit;

import io.twobanks.checker.AuditRead;
import io.twobanks.checker.BankRead;
import io.twobanks.checker.Residue;
import io.twobanks.workbench.client.Stopwatch;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.launch.ResidueQuery;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Both banks as an auditor reads them: bank A, then what is in flight, then bank B. There is no common snapshot. */
public final class Audit implements AutoCloseable {
    private final Pattern pattern;
    private final BankReader a;
    private final BankReader b;
    private final Map<String, BigDecimal> opening;

    /** Begins: what the banks hold now is what they open with. Both servers must be there. */
    public Audit(PatternRun run, Stopwatch stopwatch) throws SQLException {
        this.pattern = run.pattern();
        this.a = new BankReader(run.database("db-a"), pattern.id(), stopwatch);
        this.b = new BankReader(run.database("db-b"), pattern.id(), stopwatch);
        this.opening = new TreeMap<>(a.read().holdings());
        this.opening.putAll(b.read().holdings());
    }

    /** What each account held when the audit began or when it was opened. */
    public synchronized Map<String, BigDecimal> opening() {
        return new TreeMap<>(opening);
    }

    /** An account was opened meanwhile. */
    public synchronized void opened(String account, String money) {
        opening.put(account, new BigDecimal(money));
    }

    /**
     * One look at both banks. The residue carries keys only; {@link ResidueNames} finds the transfers.
     *
     * @throws SQLException when a server is not there
     */
    public synchronized AuditRead read() throws SQLException {
        BankRead first = a.read();
        List<Residue> between = residue();
        return new AuditRead(first, between, b.read());
    }

    /** What the servers keep for transfers that are under way. */
    public synchronized List<Residue> residue() throws SQLException {
        List<Residue> found = new ArrayList<>();
        for (ResidueQuery query : pattern.residue()) {
            for (String database : query.databases()) {
                found.addAll(residue(query, database));
            }
        }
        return found;
    }

    private List<Residue> residue(ResidueQuery query, String database) throws SQLException {
        List<Residue> found = new ArrayList<>();
        for (String key : column(reader(database).connection(), query.sql(), query.column())) {
            found.add(new Residue(query.kind(), database, key, null));
        }
        return found;
    }

    /** The state of each transfer that the banks' registers know. */
    public synchronized Map<String, String> states() throws SQLException {
        Map<String, String> states = new TreeMap<>();
        for (BankReader reader : List.of(a, b)) {
            try (Statement statement = reader.connection().createStatement();
                    ResultSet row = statement.executeQuery("SELECT transfer_id, state FROM transfer")) {
                while (row.next()) {
                    states.put(row.getString(1), row.getString(2));
                }
            }
        }
        return states;
    }

    /** For how long the oldest transaction that holds row locks has held them, in milliseconds; 0 when none does. */
    public synchronized long oldestLockMillis() throws SQLException {
        long oldest = 0;
        for (BankReader reader : List.of(a, b)) {
            String sql = "SELECT COALESCE(MAX(TIMESTAMPDIFF(MICROSECOND, trx_started, NOW(6))), 0) DIV 1000 AS age"
                    + " FROM information_schema.INNODB_TRX WHERE trx_rows_locked > 0 OR trx_rows_modified > 0";
            oldest = Math.max(
                    oldest,
                    Long.parseLong(column(reader.connection(), sql, "age").get(0)));
        }
        return oldest;
    }

    /** How many lock waits have timed out since both servers started. */
    public synchronized long lockWaitTimeouts() throws SQLException {
        long count = 0;
        for (BankReader reader : List.of(a, b)) {
            String sql = "SELECT COUNT FROM information_schema.INNODB_METRICS WHERE NAME = 'lock_timeouts'";
            count += Long.parseLong(column(reader.connection(), sql, "COUNT").get(0));
        }
        return count;
    }

    private BankReader reader(String database) {
        return a.server().name().equals(database) ? a : b;
    }

    private static List<String> column(Connection connection, String sql, String column) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(column));
            }
        }
        return values;
    }

    @Override
    public synchronized void close() {
        a.close();
        b.close();
    }
}
