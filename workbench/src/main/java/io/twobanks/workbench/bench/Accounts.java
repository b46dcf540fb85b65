package io.twobanks.workbench.bench;

/** Between which accounts the transfers of a turn go. */
public enum Accounts {
    /** Many pairs, so that two transfers rarely want the same row. */
    SPREAD(1001, 64),
    /** One pair: every transfer waits for the one before it. */
    HOT(1901, 1);

    /** Far from the accounts that a bank opens with. */
    private static final int SECOND_AT_THE_SAME_BANK = 1000;

    private final int first;
    private final int pairs;

    Accounts(int first, int pairs) {
        this.first = first;
        this.pairs = pairs;
    }

    int pairs() {
        return pairs;
    }

    /** The account of a pair that is at bank A. */
    String atA(int pair) {
        return "A-" + (first + pair);
    }

    /** The other account of a pair. */
    String other(int pair, boolean withinOneBank) {
        return withinOneBank ? "A-" + (first + pair + SECOND_AT_THE_SAME_BANK) : "B-" + (first + pair);
    }
}
