package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.PatternRun;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what the client was told with what both databases hold, over JDBC and past the bank. */
final class Judge {
    private static final List<String> DATABASES = List.of("db-a", "db-b");

    private final PatternRun run;
    private final Map<String, BigDecimal> opening;

    /** Takes the accounts as they are now as the opening balances. */
    Judge(PatternRun run) {
        this.run = run;
        this.opening = balances();
    }

    /** Opens an account with 1000.00, as a bank clerk would and no bank service can. */
    void openAccount(String database, String id) {
        try (Connection connection = run.database(database).admin();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO xa.account (id, owner, balance) VALUES ('" + id + "', 'Test', 1000.00)");
            opening.put(id, new BigDecimal("1000.00"));
        } catch (SQLException e) {
            throw new AssertionError("Account " + id + " was not opened", e);
        }
    }

    /** Every transfer that a client sent and the bank accepted is final, and no branch is in doubt. */
    void requireFinal(List<Answer> answers) {
        assertThat(branchesInDoubt()).as("branches in doubt").isEmpty();
        for (Answer answer : answers) {
            assertThat(stateOf(answer.transferId())).as("state of %s", answer).isIn("COMPLETED", "REJECTED");
        }
    }

    /** The answers are true, each transfer happened once or not at all, the books add up, and no row is locked. */
    void requireTruth(List<Answer> answers) {
        answers.forEach(this::requireTruth);
        requireBooks();
        requireNoLocks();
        assertThat(strangers(answers))
                .as("ledger entries that no client asked for")
                .isEmpty();
    }

    private void requireTruth(Answer answer) {
        String state = stateOf(answer.transferId());
        List<String> legs = legs(answer.transferId());
        if (answer.isOk()) {
            assertThat(state).as("%s", answer).isEqualTo("COMPLETED");
        }
        if (answer.isFail()) {
            assertThat(state).as("%s", answer).isEqualTo("REJECTED");
        }
        assertThat(legs).as("legs of %s, which is %s", answer, state).isEqualTo(expectedLegs(answer, state));
    }

    private static List<String> expectedLegs(Answer answer, String state) {
        return state.equals("COMPLETED")
                ? List.of(
                        "DEBIT " + answer.from() + " " + answer.amount().negate(),
                        "CREDIT " + answer.to() + " " + answer.amount())
                : List.of();
    }

    /** The legs of a transfer at both banks, debits first. */
    List<String> legs(String transferId) {
        List<String> legs = new ArrayList<>();
        for (String database : DATABASES) {
            legs.addAll(query(
                    database,
                    "SELECT CONCAT(leg, ' ', account_id, ' ', delta) FROM ledger_entry WHERE transfer_id = '"
                            + transferId + "'"));
        }
        legs.sort(java.util.Comparator.reverseOrder());
        return legs;
    }

    /** As the database has it; the register stands at bank B. */
    String stateOf(String transferId) {
        List<String> states = query("db-b", "SELECT state FROM transfer WHERE transfer_id = '" + transferId + "'");
        return states.isEmpty() ? "UNKNOWN" : states.get(0);
    }

    List<String> branchesInDoubt() {
        List<String> branches = new ArrayList<>();
        DATABASES.forEach(database -> branches.addAll(query(database, "XA RECOVER", 4)));
        return branches;
    }

    /** Ends the only branch in doubt at a database by hand, as an impatient administrator would. */
    void endByHand(String database, String how) {
        assertThat(endedByHand(database, how)).as("XA %s at %s", how, database).isTrue();
    }

    /** The same; false when the server does not let it be ended. */
    boolean endedByHand(String database, String how) {
        String xid = query(database, "XA RECOVER FORMAT='SQL'", 4).get(0);
        try (Connection connection = run.database(database).admin();
                Statement statement = connection.createStatement()) {
            statement.execute("XA " + how + " " + xid);
            return true;
        } catch (SQLException held) {
            return false;
        }
    }

    /** Books a leg of 1.00 at the payee's bank by hand, as a clerk would who repairs what he reads in both ledgers. */
    void creditByHand(String database, String transferId, String account) {
        try (Connection connection = run.database(database).admin();
                Statement statement = connection.createStatement()) {
            statement.execute("USE xa");
            connection.setAutoCommit(false);
            statement.execute("UPDATE account SET balance = balance + 1 WHERE id = '" + account + "'");
            statement.execute(
                    "INSERT INTO ledger_entry (transfer_id, account_id, leg, delta, balance_after, created_at)"
                            + " SELECT '" + transferId
                            + "', id, 'CREDIT', 1, balance, UTC_TIMESTAMP(3) FROM account WHERE id = '"
                            + account + "'");
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError("1.00 was not credited to " + account, e);
        }
    }

    void requireBooks() {
        Map<String, BigDecimal> expected = new TreeMap<>(opening);
        for (String database : DATABASES) {
            query(database, "SELECT CONCAT(account_id, ' ', SUM(delta)) FROM ledger_entry GROUP BY account_id")
                    .forEach(line ->
                            expected.merge(line.split(" ")[0], new BigDecimal(line.split(" ")[1]), BigDecimal::add));
        }
        assertThat(balances()).as("balance = opening + ledger").isEqualTo(expected);
    }

    private void requireNoLocks() {
        DATABASES.forEach(database -> assertThat(query(database, "SELECT id FROM account FOR UPDATE NOWAIT"))
                .isNotEmpty());
    }

    private List<String> strangers(List<Answer> answers) {
        List<String> asked = answers.stream().map(Answer::transferId).toList();
        List<String> strangers = new ArrayList<>();
        for (String database : DATABASES) {
            strangers.addAll(query(database, "SELECT DISTINCT transfer_id FROM ledger_entry"));
        }
        strangers.removeAll(asked);
        return strangers;
    }

    Map<String, BigDecimal> balances() {
        Map<String, BigDecimal> balances = new TreeMap<>();
        for (String database : DATABASES) {
            query(database, "SELECT CONCAT(id, ' ', balance) FROM account")
                    .forEach(line -> balances.put(line.split(" ")[0], new BigDecimal(line.split(" ")[1])));
        }
        return balances;
    }

    private List<String> query(String database, String sql) {
        return query(database, sql, 1);
    }

    private List<String> query(String database, String sql, int column) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = run.database(database).admin();
                Statement statement = connection.createStatement()) {
            statement.execute("USE xa");
            try (ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    rows.add(result.getString(column));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(sql + " on " + database, e);
        }
    }
}
