package io.twobanks.infra.process;

/** Where a process is in its life. A restart leads from any state to {@link #STARTING}. */
public enum ProcessState {
    /** It runs and has not been seen ready yet. */
    STARTING,
    /** It has been seen ready since its start. */
    READY,
    /** It is stopped ({@code SIGSTOP}): it holds its memory, locks and connections and does nothing. */
    FROZEN,
    /** It does not run. */
    ENDED
}
