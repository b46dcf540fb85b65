package io.twobanks.outbox.peer;

import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.peer.PeerBank.Acknowledgement;

/** Calls the other bank itself, which acknowledges a message when it has committed what follows from it. */
public final class HttpCarrier implements Carrier {
    private final PeerBank peer;

    public HttpCarrier(PeerBank peer) {
        this.peer = peer;
    }

    @Override
    public void carry(Kind kind, String transferId, String body) {
        Acknowledgement answer = peer.deliver(kind.path(), body);
        if (answer == null || !answer.isOf(kind, transferId)) {
            throw new IllegalStateException("No acknowledgement, but " + answer);
        }
    }
}
