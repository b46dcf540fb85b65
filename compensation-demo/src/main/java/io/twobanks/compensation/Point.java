package io.twobanks.compensation;

import io.twobanks.common.fault.FaultPoint;

/** The steps of a saga at which a fault can be armed, in the order in which they happen when the debit comes first. */
public enum Point implements FaultPoint {
    DEBIT_BEFORE("compensation.debit.before"),
    DEBIT_AFTER("compensation.debit.after"),
    CREDIT_SEND("compensation.credit.send"),
    /** At the payee's bank. */
    CREDIT_RECEIVED("compensation.credit.received"),
    /** At the payee's bank. */
    CREDIT_COMMITTED("compensation.credit.committed"),
    CREDIT_ANSWERED("compensation.credit.answered"),
    CREDIT_AFTER("compensation.credit.after"),
    ANSWER_BEFORE("compensation.answer.before"),
    RESUME_BEFORE("compensation.resume.before"),
    TAKE_BACK_SEND("compensation.take-back.send"),
    /** At the payee's bank. */
    TAKE_BACK_RECEIVED("compensation.take-back.received"),
    /** At the payee's bank. */
    TAKE_BACK_COMMITTED("compensation.take-back.committed"),
    TAKE_BACK_ANSWERED("compensation.take-back.answered"),
    TAKE_BACK_AFTER("compensation.take-back.after"),
    REFUND_BEFORE("compensation.refund.before"),
    REFUND_AFTER("compensation.refund.after");

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
        return this == CREDIT_SEND || this == TAKE_BACK_SEND;
    }
}
