package io.twobanks.outbox.peer;

import io.twobanks.outbox.log.Kind;

/** Brings messages to the other bank. The setting {@code outbox.carrier} chooses one. */
public interface Carrier {
    /**
     * Returns when the message cannot get lost any more: the other bank has done what follows from it, or somebody keeps it until
     * the other bank has. The row can be marked then.
     *
     * @throws RuntimeException when nobody knows that; it may have arrived all the same
     */
    void carry(Kind kind, String transferId, String body);
}
