package io.twobanks.tcc.branch;

/** How far a part is. */
public enum State {
    /** The money is frozen, or announced. */
    TRIED,
    /** It has moved. */
    CONFIRMED,
    /** It is released, or was never frozen; a Try that comes now is too late. */
    CANCELLED
}
