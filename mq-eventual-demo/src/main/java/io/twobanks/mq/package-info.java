/**
 * The transfer with RocketMQ's transactional messages, between two banks. Read in this order:
 *
 * <ol>
 *   <li>{@link io.twobanks.mq.MakeTransfer}: the payer's bank sends a half message and answers the broker's question about it;
 *   <li>{@link io.twobanks.mq.LocalTransaction}: between the two it pays, and writes the row that the answer is read from;
 *   <li>{@link io.twobanks.mq.ReceiveTransfer}: the payee's bank credits once, and tells what became of it;
 *   <li>{@link io.twobanks.mq.ReceiveReplies}: the payer's bank ends the transfer;
 *   <li>{@link io.twobanks.mq.RecoverTransfers}: what no message settles, timers do; how all is put together is in
 *       {@link io.twobanks.mq.Assembly} and {@link io.twobanks.mq.RecoveryAssembly}.
 * </ol>
 */
package io.twobanks.mq;
