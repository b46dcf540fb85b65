package io.twobanks.outbox.peer;

import feign.FeignException;
import io.twobanks.common.feign.FeignWords;
import io.twobanks.common.problem.NoAnswer;
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
        Acknowledgement answer = answer(kind, body);
        if (answer == null || !answer.isOf(kind, transferId)) {
            throw new NoAnswer("What was answered is no acknowledgement of this message.");
        }
    }

    private Acknowledgement answer(Kind kind, String body) {
        try {
            return peer.deliver(kind.path(), body);
        } catch (FeignException failed) {
            throw new NoAnswer(FeignWords.of(failed), failed);
        }
    }
}
