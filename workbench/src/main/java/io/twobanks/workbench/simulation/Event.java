package io.twobanks.workbench.simulation;

/**
 * One line of a story.
 *
 * @param kind what happened
 * @param at the process to which it happened
 * @param from of a message: who sent it; otherwise empty
 * @param what the message, the step or the time-out, in the protocol's own words
 * @param unusual that something else would have come, had nothing gone wrong
 */
public record Event(Kind kind, String at, String from, String what, boolean unusual) {
    public enum Kind {
        STEP,
        RECEIVED,
        NOBODY_THERE,
        TIMED_OUT,
        CRASHED,
        RESTARTED,
        LOST,
        REPEATED,
        HEALED
    }
}
