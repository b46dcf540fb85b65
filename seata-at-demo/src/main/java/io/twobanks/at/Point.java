package io.twobanks.at;

import io.twobanks.common.fault.FaultPoint;

/** The steps of a global transaction at which a fault can be armed, in the order in which they happen. */
public enum Point implements FaultPoint {
    BEGIN_AFTER("at.begin.after"),
    DEBIT_REGISTERED("at.debit.registered"),
    DEBIT_LOGGED("at.debit.logged"),
    DEBIT_COMMITTED("at.debit.committed"),
    CREDIT_SEND("at.credit.send"),
    /** At the payee's bank, like the next three. */
    CREDIT_RECEIVED("at.credit.received"),
    CREDIT_REGISTERED("at.credit.registered"),
    CREDIT_LOGGED("at.credit.logged"),
    CREDIT_COMMITTED("at.credit.committed"),
    CREDIT_ANSWERED("at.credit.answered"),
    COMMIT_DECIDED("at.commit.decided"),
    ANSWER_BEFORE("at.answer.before"),
    /** At either bank. */
    UNDO_BEFORE("at.undo.before"),
    /** At either bank. */
    UNDO_AFTER("at.undo.after"),
    SETTLE_BEFORE("at.settle.before");

    private final String id;

    Point(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean sends() {
        return this == CREDIT_SEND;
    }
}
