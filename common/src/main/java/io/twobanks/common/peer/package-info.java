/**
 * What lies between the banks: who may ask a bank for something, whose answer is believed, and whose message. A pattern whose
 * banks call each other imports {@link io.twobanks.common.peer.PartnerBank}, writes what the other bank may ask for as a
 * {@link io.twobanks.common.peer.PartnerController}, and calls through a {@link io.twobanks.common.peer.PartnerCalls}.
 *
 * <p>The banks of this workbench are on one machine and share a secret that the workbench makes. Between real banks mutual TLS,
 * or a gateway that both trust, does what the secret does here; the rest stays as it is.
 */
package io.twobanks.common.peer;
