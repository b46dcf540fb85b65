package io.twobanks.common.problem;

/**
 * The bank cannot tell whether a request was stored, now or before, because its register cannot be read: it may have been
 * paid. Answered with a 503 that claims nothing about the money and says how to learn it.
 */
public final class NotKnown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String transferId;

    /** @param transferId the client's, or the one that this bank made for it: the client needs it to ask */
    public NotKnown(String transferId, Throwable cause) {
        super(
                "The bank cannot read its register now, so it does not know where transfer " + transferId + " stands.",
                cause);
        this.transferId = transferId;
    }

    String transferId() {
        return transferId;
    }
}
