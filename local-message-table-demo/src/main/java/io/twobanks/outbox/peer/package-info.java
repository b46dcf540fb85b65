/**
 * The way to the other bank: {@link io.twobanks.outbox.peer.Carrier}, what any way must promise, and
 * {@link io.twobanks.outbox.peer.PeerBank}, the call; knows no money.
 */
package io.twobanks.outbox.peer;
