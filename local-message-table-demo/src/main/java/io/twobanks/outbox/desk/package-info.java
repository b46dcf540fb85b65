/**
 * What only a person can end: {@link io.twobanks.outbox.desk.ParkRow}, how a message gets here;
 * {@link io.twobanks.outbox.desk.UndeliverableCases} with {@link io.twobanks.outbox.desk.ResolveParked}, the payer's bank;
 * {@link io.twobanks.outbox.desk.PersonsWord} and {@link io.twobanks.outbox.desk.UnconfirmedWords}, what a person has said; and
 * {@link io.twobanks.outbox.desk.UntoldOutcomes}, the payee's bank.
 */
package io.twobanks.outbox.desk;
