/**
 * Best-effort notification: the payer's bank pays, and its books are final; a notifier, a process of its own, tells the other
 * bank so many times and no more. What it cannot deliver the other bank must ask for. Read in this order:
 *
 * <ol>
 *   <li>{@link io.twobanks.notify.MakeTransfer}: the payer's bank pays and lets the broker tell its notifier;
 *   <li>{@link io.twobanks.notify.Notifier}: the notifier notes the payment, tries, writes each attempt down, and gives up;
 *   <li>{@link io.twobanks.notify.ReceiveTransfer}: the payee's bank credits once what a signed notice says;
 *   <li>{@link io.twobanks.notify.AskPayer}: the other half of the pattern, it asks the payer's bank for what it has missed, which
 *       {@link io.twobanks.notify.AnswerPayee} answers;
 *   <li>{@link io.twobanks.notify.RecoverTransfers}: what a timer does; and {@link io.twobanks.notify.NaiveTransfer} is what
 *       stands there when the notifier keeps its attempts in memory.
 * </ol>
 */
package io.twobanks.notify;
