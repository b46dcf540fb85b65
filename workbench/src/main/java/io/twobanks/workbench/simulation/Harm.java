package io.twobanks.workbench.simulation;

/** What is wrong with a story at its end, when everything is at rest. */
public enum Harm {
    /** The payer has paid and the payee has nothing. */
    LOST,
    /** The payee has the money and the payer has not paid. */
    MADE,
    /** The payee has it more than once, or the payer has paid or got it back more than once. */
    DOUBLED,
    /** The money is frozen for ever. */
    FROZEN,
    /** The client was told something else than what the books say. */
    UNTRUE,
    /** It does not come to an end, although nothing goes wrong any more. */
    ENDLESS
}
