package io.twobanks.mq;

import io.twobanks.common.fault.FaultPoint;

/** The steps of a transfer at which a fault can be armed, in the order in which they happen. */
public enum Point implements FaultPoint {
    HALF_SEND("mq.half.send"),
    HALF_SENT("mq.half.sent"),
    LOCAL_UNCOMMITTED("mq.local.uncommitted"),
    LOCAL_COMMITTED("mq.local.committed"),
    ANSWER_BEFORE("mq.answer.before"),
    CHECK_RECEIVED("mq.check.received"),
    CHECK_DECIDED("mq.check.decided"),
    /** At the payee's bank. */
    CREDIT_RECEIVED("mq.credit.received"),
    /** At the payee's bank. */
    CREDIT_UNCOMMITTED("mq.credit.uncommitted"),
    /** At the payee's bank. */
    CREDIT_COMMITTED("mq.credit.committed"),
    /** At the payee's bank. */
    OUTCOME_SEND("mq.outcome.send"),
    /** At the payee's bank. */
    OUTCOME_SENT("mq.outcome.sent"),
    OUTCOME_RECEIVED("mq.outcome.received"),
    OUTCOME_RECORDED("mq.outcome.recorded"),
    /** At the payee's bank. */
    DEAD_KEPT("mq.dead.kept"),
    RESEND_BEFORE("mq.resend.before"),
    RESEND_AFTER("mq.resend.after");

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
        return this == HALF_SEND || this == OUTCOME_SEND;
    }
}
