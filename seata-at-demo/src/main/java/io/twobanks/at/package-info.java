/**
 * Seata AT: the payer's bank makes a transfer as one global transaction over both banks' databases, and writes no line to
 * undo it: Seata keeps an image of each row before and after its change, and puts the old one back when the coordinator
 * decides to.
 *
 * <p>Read {@link io.twobanks.at.MakeTransfer}, what the payer's bank does; {@link io.twobanks.at.GlobalTransfer}, the global
 * transaction itself; {@link io.twobanks.at.ReceiveTransfer}, the payee's side of it; {@link io.twobanks.at.PeerBank} and
 * {@link io.twobanks.common.seata.CarryXid}, what lies between; and {@link io.twobanks.at.RecoverTransfers}, what is asked of the
 * coordinator after a crash.
 */
package io.twobanks.at;
