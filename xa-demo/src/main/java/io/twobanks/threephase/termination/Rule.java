package io.twobanks.threephase.termination;

/** Who may decide when the coordinator is silent. */
public enum Rule {
    /** Whoever is alive: made for a world in which who does not answer is dead. */
    LIVE,
    /** Only two of the three sites together; who cannot reach another one waits. */
    MAJORITY
}
