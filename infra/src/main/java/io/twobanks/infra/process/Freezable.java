package io.twobanks.infra.process;

/** A process that is stopped in its tracks in another way than by a signal to its pid. */
public interface Freezable {
    /** Returns when it stands still. */
    void freeze();

    /** Lets it go on; one that does is left alone. */
    void thaw();
}
