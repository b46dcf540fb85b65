package io.twobanks.common.account;

/** What a ledger entry is to its transfer. REFUND undoes a DEBIT, TAKE_BACK undoes a CREDIT. */
public enum Leg {
    DEBIT,
    CREDIT,
    REFUND,
    TAKE_BACK
}
