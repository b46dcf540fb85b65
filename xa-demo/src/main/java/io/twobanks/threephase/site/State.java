package io.twobanks.threephase.site;

/** Where a site stands in one transfer; in the terms of Skeen q, w, p, c and a, and one more that only majorities need. */
public enum State {
    /** It has not been asked for its vote. */
    INITIAL,
    /** It has voted yes, and can no longer say no by itself. */
    WAITING,
    /** It knows that all have voted yes. */
    PRE_COMMITTED,
    /** It has promised a majority never to pre-commit. */
    PRE_ABORTED,
    COMMITTED,
    ABORTED;

    /** Whether nothing comes after it. */
    public boolean isFinal() {
        return this == COMMITTED || this == ABORTED;
    }
}
