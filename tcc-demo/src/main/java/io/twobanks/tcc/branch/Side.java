package io.twobanks.tcc.branch;

/** Whose part it is. */
public enum Side {
    PAYER,
    PAYEE
}
