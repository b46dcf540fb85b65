package io.twobanks.common.inbox;

/** How an inbox knows what it has received before. */
public enum Dedupe {
    /** The row comes first and its key decides: of two copies at the same moment one waits for the other. */
    BY_KEY,
    /** The same, but what has no row was never received, whatever the ledger says and however old it is. A guard is off. */
    BY_KEY_ALONE,
    /** Somebody looks first and writes later: two copies at the same moment both find nothing. A guard is off. */
    BY_LOOKING,
    /** Whatever comes again is done again. A guard is off. */
    NOT_AT_ALL
}
