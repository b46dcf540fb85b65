package io.twobanks.common.peer;

/** A bank has no secret to show to its partner, nor to ask for. It does not start: it could neither call nor be called. */
public final class NoPeerSecret extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoPeerSecret() {
        super(
                "BANK_PEER_SECRET is not set. Without it anybody could move this bank's money in its partner's name, and the"
                        + " partner would not listen to it.");
    }
}
