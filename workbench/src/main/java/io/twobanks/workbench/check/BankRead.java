package io.twobanks.workbench.check;

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
 * @param entries the ledger since the scenario began, by {@code seq}
 */
public record BankRead(char bank, long beganAt, long endedAt, Map<String, BigDecimal> holdings, List<Entry> entries) {}
