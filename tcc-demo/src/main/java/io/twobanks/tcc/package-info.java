/**
 * TCC: the payer's bank makes a transfer as one global transaction of two parts, and each part has three methods of its own. Try
 * freezes the money and announces it, Confirm moves it, Cancel releases it; the coordinator calls the last two, again and again
 * until they have succeeded.
 *
 * <p>Read {@link io.twobanks.tcc.MakeTransfer}, what the payer's bank does; {@link io.twobanks.tcc.PayersPart} and {@link
 * io.twobanks.tcc.ReceiveTransfer}, the three methods of each side; {@link io.twobanks.tcc.branch.BranchRecord}, what keeps the
 * three accidents off; and {@link io.twobanks.tcc.RecoverTransfers}, what is asked of the coordinator after a crash.
 */
package io.twobanks.tcc;
