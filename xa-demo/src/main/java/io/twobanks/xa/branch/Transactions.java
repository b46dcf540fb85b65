package io.twobanks.xa.branch;

import org.springframework.transaction.support.TransactionOperations;

/**
 * The ways in which work at the banks becomes final.
 *
 * @param bothBanks work at both banks, all of it or nothing; what "all or nothing" is worth is what the guard
 *     {@code xa.guard.two-phase-commit} decides
 * @param bankA work at bank A only, in a transaction of its own whatever else the thread is in
 * @param bankB the same at bank B
 */
public record Transactions(TransactionOperations bothBanks, TransactionOperations bankA, TransactionOperations bankB) {}
