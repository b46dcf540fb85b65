package io.twobanks.workbench.bench;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The books of all banks in three numbers.
 *
 * @param money the sum of all balances
 * @param moved the sum of all ledger entries since the ledgers were cleared; 0 when each debit has its credit
 * @param entries how many ledger entries there are since then
 */
record BookTotals(BigDecimal money, BigDecimal moved, long entries) {
    private static final int LEGS = 2;

    /**
     * Compares the books with what the clients were told. A transfer whose client was told of a failure must not be in
     * them: to a bench, an outcome that nobody knows is as bad as a wrong one.
     *
     * @param opening the sum of all balances at the beginning
     * @param transfers how many clients were told that theirs was made
     * @return what does not add up, or empty
     */
    Optional<String> against(BigDecimal opening, long transfers) {
        if (money.compareTo(opening) != 0 || moved.signum() != 0) {
            return Optional.of("balances " + money + " instead of " + opening + ", ledger " + moved + " instead of 0");
        }
        return entries == LEGS * transfers
                ? Optional.empty()
                : Optional.of(entries + " ledger entries for " + transfers + " transfers");
    }
}
