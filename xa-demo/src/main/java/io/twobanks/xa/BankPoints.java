package io.twobanks.xa;

/** Which points a bank's branch passes in the two-phase commit. */
record BankPoints(char bank, Point prepareBefore, Point prepareAfter, Point commitBefore, Point commitAfter) {
    /** A is enlisted first, so it is prepared and committed first: before its commit lies the decision. */
    static final BankPoints A = new BankPoints(
            'A', Point.PREPARE_A_BEFORE, Point.PREPARE_A_AFTER, Point.DECISION_LOGGED, Point.COMMIT_A_AFTER);

    static final BankPoints B = new BankPoints(
            'B', Point.PREPARE_B_BEFORE, Point.PREPARE_B_AFTER, Point.COMMIT_B_BEFORE, Point.COMMIT_B_AFTER);
}
