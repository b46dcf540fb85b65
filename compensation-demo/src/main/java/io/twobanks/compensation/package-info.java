/**
 * Compensation: the payer's bank makes a transfer as a saga, a row of local transactions of which each can be undone by
 * another one, and keeps a durable log of them. Read in this order:
 *
 * <ol>
 *   <li>{@link io.twobanks.compensation.MakeTransfer}: the saga goes forward, and when it must, back;
 *   <li>{@link io.twobanks.compensation.TakeStep}: each step is written down before it is done and after;
 *   <li>{@link io.twobanks.compensation.ReceiveTransfer}: the payee's bank does each step once, in whatever order they come;
 *   <li>{@link io.twobanks.compensation.RecoverTransfers}: who goes on after a crash or a time-out;
 *   <li>{@link io.twobanks.compensation.NaiveTransfer}: the same without a log, as it stands in books.
 * </ol>
 */
package io.twobanks.compensation;
