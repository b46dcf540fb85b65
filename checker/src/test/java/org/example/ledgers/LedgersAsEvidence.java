package org.example.ledgers;

import io.twobanks.checker.AuditRead;
import io.twobanks.checker.BankRead;
import io.twobanks.checker.Declaration;
import io.twobanks.checker.Entry;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.MetFault;
import io.twobanks.checker.Operation;
import io.twobanks.checker.Operation.Answer;
import io.twobanks.common.account.Leg;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Makes of two ledgers, and of what their clients were told, what the checker judges. */
final class LedgersAsEvidence {
    private static final long SECOND = 1_000_000_000;

    private final LongSupplier clock;
    private final Map<String, BigDecimal> opening = new TreeMap<>();

    LedgersAsEvidence(LongSupplier clock) {
        this.clock = clock;
    }

    Evidence of(List<Operation> history, Ledger west, Ledger east, List<MetFault> faults)
            throws SQLException, IOException {
        long quietAt = clock.getAsLong();
        AuditRead atRest = new AuditRead(read('A', west), List.of(), read('B', east));
        Map<String, String> states = history.stream()
                .collect(Collectors.toMap(
                        Operation::transferId, told -> told.answer() == Answer.OK ? "COMPLETED" : "PENDING"));
        return new Evidence(
                new Declaration(5 * SECOND, Set.of(), Set.of(), false, false, 0, 1, 0),
                history,
                List.of(), // deposits
                List.of(), // statements
                opening,
                List.of(), // reads
                atRest,
                states,
                Set.of(), // onDesk
                Set.of(), // repaired
                faults,
                quietAt, // healedAt
                quietAt, // finalAt
                0); // lockWaitTimeouts
    }

    /** Both queries in one transaction: balances and ledger as they were at one moment. */
    private BankRead read(char bank, Ledger ledger) throws SQLException, IOException {
        try (Connection session = ledger.connect()) {
            long beganAt = clock.getAsLong();
            List<Entry> entries = entries(bank, session);
            Map<String, BigDecimal> holdings = holdings(bank, session);
            return new BankRead(bank, beganAt, clock.getAsLong(), holdings, Map.of(), entries);
        }
    }

    private static List<Entry> entries(char bank, Connection session) throws SQLException, IOException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet row = query("examples/entries.sql", session)) {
            while (row.next()) {
                entries.add(new Entry(
                        row.getLong("seq"),
                        row.getString("transfer_id"),
                        bank + "-" + row.getString("account"),
                        Leg.valueOf(row.getString("leg")),
                        BigDecimal.valueOf(row.getLong("delta"), 2),
                        BigDecimal.valueOf(row.getLong("balance_after"), 2)));
            }
        }
        return entries;
    }

    private Map<String, BigDecimal> holdings(char bank, Connection session) throws SQLException, IOException {
        Map<String, BigDecimal> holdings = new TreeMap<>();
        try (ResultSet row = query("examples/balances.sql", session)) {
            while (row.next()) {
                String account = bank + "-" + row.getString("account");
                opening.put(account, BigDecimal.valueOf(row.getLong("opening"), 2));
                holdings.put(account, BigDecimal.valueOf(row.getLong("holdings"), 2));
            }
        }
        return holdings;
    }

    private static ResultSet query(String file, Connection session) throws SQLException, IOException {
        return session.createStatement().executeQuery(Files.readString(Path.of(file)));
    }
}
