package io.twobanks.checker;

/** What isolation would forbid. A pattern declares which of these its readers must live with; the rest is invalid. */
public enum Anomaly {
    /** A reader saw a leg of a transfer that was undone or rolled back in the end. */
    DIRTY_READ,
    /** A reader saw one leg of a transfer and not the other while the transfer was under way. */
    FRACTURED_READ,
    /** A leg was undone after somebody else had written the same account. */
    DIRTY_WRITE
}
