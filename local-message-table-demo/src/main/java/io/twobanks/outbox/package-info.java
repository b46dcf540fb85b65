/**
 * Local message table, or transactional outbox: the payer's bank debits the payer and writes down what it has to tell the other
 * bank, in one local transaction; relays carry it over until it is acknowledged. Read in this order:
 *
 * <ol>
 *   <li>{@link io.twobanks.outbox.MakeTransfer}: the payer's bank debits, and writes the message in the same transaction;
 *   <li>{@link io.twobanks.outbox.Relay}: claims rows of the {@link io.twobanks.outbox.log.Outbox}, sends them, and marks them;
 *   <li>{@link io.twobanks.outbox.ReceiveTransfer}: the payee's bank credits once, and writes what became of it into its own outbox;
 *   <li>{@link io.twobanks.outbox.ReceiveOutcome}: the payer's bank ends the transfer;
 *   <li>{@link io.twobanks.outbox.RecoverTransfers} and {@link io.twobanks.outbox.AskAgain}: what a timer does;
 *   <li>{@link io.twobanks.outbox.desk.UndeliverableCases}: what a person does;
 *   <li>{@link io.twobanks.outbox.NaiveTransfer}: what all of it is against.
 * </ol>
 */
package io.twobanks.outbox;
