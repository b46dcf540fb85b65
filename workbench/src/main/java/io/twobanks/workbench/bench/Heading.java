package io.twobanks.workbench.bench;

/** Which bank pays in the transfers of a load. */
public enum Heading {
    /** Either of them, by chance. */
    EITHER,
    /** Bank A pays bank B. */
    TO_B,
    /** Bank B pays bank A. */
    TO_A
}
