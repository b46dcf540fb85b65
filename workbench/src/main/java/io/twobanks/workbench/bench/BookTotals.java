package io.twobanks.workbench.bench;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The books of all banks in five numbers. What a refund gave back counts as never debited, and what was taken back as never
 * credited: a transfer that was undone is not in them.
 *
 * @param money the sum of all balances, frozen money included
 * @param frozen how much of it is frozen; nothing when no transfer is under way
 * @param moved the sum of all ledger entries since the ledgers were cleared; 0 when each debit has its credit
 * @param debits how many ledger entries there are since then, without those that were refunded
 * @param credits the same, without those that were taken back
 */
record BookTotals(BigDecimal money, BigDecimal frozen, BigDecimal moved, long debits, long credits) {
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
        if (frozen.signum() != 0) {
            return Optional.of(frozen + " still frozen");
        }
        return debits == transfers && credits == transfers
                ? Optional.empty()
                : Optional.of(debits + " debits and " + credits + " credits for " + transfers + " transfers");
    }
}
