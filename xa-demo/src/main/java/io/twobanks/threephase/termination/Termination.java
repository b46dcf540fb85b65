package io.twobanks.threephase.termination;

/** What a site does about a transfer of which it has heard nothing for too long. */
public interface Termination {
    /** Ends it, if that can be done now; else nothing happens, and it is called again. */
    void end(String transferId);
}
