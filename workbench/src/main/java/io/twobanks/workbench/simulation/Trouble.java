package io.twobanks.workbench.simulation;

/** What can go wrong in a story, besides that messages overtake each other and processes are slow. */
public enum Trouble {
    /** A process dies between two of its steps. It comes back with what it has written down. */
    CRASH,
    /** A message does not arrive, and nobody is told. */
    LOSS,
    /** A message arrives once more. */
    REPEAT,
    /** A process waits too little: its time-out passes although the answer is on its way. Without this, time-outs tell the truth. */
    EARLY_TIMEOUT
}
