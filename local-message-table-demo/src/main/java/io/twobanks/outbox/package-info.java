/**
 * Local message table, or transactional outbox: the payer's bank debits the payer and writes down what it has to tell the other
 * bank, in one local transaction; relays carry it over until it is acknowledged.
 *
 * <p>Read {@link io.twobanks.outbox.MakeTransfer}, {@link io.twobanks.outbox.Relay}, {@link io.twobanks.outbox.ReceiveTransfer},
 * {@link io.twobanks.outbox.ReceiveOutcome}, and then {@link io.twobanks.outbox.NaiveTransfer} for what all of it is against.
 */
package io.twobanks.outbox;
