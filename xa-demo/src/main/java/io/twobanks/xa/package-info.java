/**
 * XA: one service moves money between two databases in one transaction, with two-phase commit by Atomikos. To be read in this
 * order:
 *
 * <ol>
 *   <li>{@link io.twobanks.xa.MakeTransfer}: the transfer as application code sees it, a transaction over both banks.
 *   <li>{@code atomikos.WatchedXaResource}: what the transaction manager asks of each bank, step by step.
 *   <li>{@link io.twobanks.xa.guard}: the small classes without which Atomikos and MariaDB together lose money.
 *   <li>{@link io.twobanks.xa.RecoverTransfers}: what becomes of a transfer whose process has died undecided.
 *   <li>{@link io.twobanks.xa.NaiveTransfer}: two local commits, one after the other, as people write it without XA.
 * </ol>
 */
package io.twobanks.xa;
