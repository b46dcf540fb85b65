package io.twobanks.workbench.console;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one bank's database says now.
 *
 * @param database for example {@code db-a}
 * @param readable false when it could not be read; the rest is then what it said last
 * @param moved what all entries of its ledger come to: over both banks nothing, unless money is on its way
 * @param kept what it keeps for transfers that are under way
 * @param transfers the newest of its register, newest first
 */
record BankView(
        String database,
        boolean readable,
        List<AccountView> accounts,
        BigDecimal moved,
        List<Kept> kept,
        List<TransferView> transfers) {

    record AccountView(String id, BigDecimal balance, BigDecimal frozen, String status) {}

    /** @param kind of {@code residue} in {@code pattern.yml} */
    record Kept(String kind, int count) {}

    record TransferView(
            String transferId, String fromAccount, String toAccount, BigDecimal amount, String state, String reason) {}

    static BankView unknown(String database) {
        return new BankView(database, false, List.of(), BigDecimal.ZERO, List.of(), List.of());
    }

    BankView old() {
        return new BankView(database, false, accounts, moved, kept, transfers);
    }
}
