package io.twobanks.checker;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One bank as one consistent snapshot of its database shows it.
 *
 * @param bank {@code A} or {@code B}
 * @param beganAt nanoseconds since the scenario began, before the snapshot was taken
 * @param endedAt nanoseconds since the scenario began, after the last row was read
 * @param holdings what each account holds: balance and frozen money together
 * @param frozen how much of it is frozen, of the accounts where anything is
 * @param entries the ledger since the scenario began, by {@code seq}
 */
public record BankRead(
        char bank,
        long beganAt,
        long endedAt,
        Map<String, BigDecimal> holdings,
        Map<String, BigDecimal> frozen,
        List<Entry> entries) {
    /** The same moment, and other holdings and entries. */
    public BankRead with(Map<String, BigDecimal> otherHoldings, List<Entry> otherEntries) {
        return new BankRead(bank, beganAt, endedAt, otherHoldings, frozen, otherEntries);
    }
}
