package io.twobanks.outbox;

import io.twobanks.common.fault.FaultPoint;
import io.twobanks.outbox.log.Kind;

/** The steps at which a fault can be armed, in the order in which they happen; what happens only when something fails comes last. */
public enum Point implements FaultPoint {
    LOCAL_BEFORE("outbox.local.before"),
    LOCAL_UNCOMMITTED("outbox.local.uncommitted"),
    LOCAL_COMMITTED("outbox.local.committed"),
    ANSWER_BEFORE("outbox.answer.before"),
    CREDIT_CLAIMED("outbox.credit.claimed"),
    CREDIT_SEND("outbox.credit.send"),
    /** At the payee's bank. */
    CREDIT_RECEIVED("outbox.credit.received"),
    /** At the payee's bank. */
    CREDIT_UNCOMMITTED("outbox.credit.uncommitted"),
    /** At the payee's bank. */
    CREDIT_COMMITTED("outbox.credit.committed"),
    CREDIT_ACKNOWLEDGED("outbox.credit.acknowledged"),
    CREDIT_MARKED("outbox.credit.marked"),
    /** At the payee's bank. */
    OUTCOME_CLAIMED("outbox.outcome.claimed"),
    /** At the payee's bank. */
    OUTCOME_SEND("outbox.outcome.send"),
    OUTCOME_RECEIVED("outbox.outcome.received"),
    OUTCOME_RECORDED("outbox.outcome.recorded"),
    /** At the payee's bank. */
    OUTCOME_ACKNOWLEDGED("outbox.outcome.acknowledged"),
    /** At the payee's bank. */
    OUTCOME_MARKED("outbox.outcome.marked"),
    ORPHAN_FOUND("outbox.orphan.found"),
    OUTCOME_MISSED("outbox.outcome.missed"),
    ROW_PARKED("outbox.row.parked"),
    CANCEL_CLAIMED("outbox.cancel.claimed"),
    CANCEL_SEND("outbox.cancel.send"),
    /** At the payee's bank. */
    CANCEL_RECEIVED("outbox.cancel.received"),
    /** At the payee's bank. */
    CANCEL_COMMITTED("outbox.cancel.committed"),
    CANCEL_ACKNOWLEDGED("outbox.cancel.acknowledged"),
    CANCEL_MARKED("outbox.cancel.marked");

    /** What a relay does with a message, whatever it says. */
    enum Step {
        CLAIMED,
        SEND,
        ACKNOWLEDGED,
        MARKED
    }

    private final String id;

    Point(String id) {
        this.id = id;
    }

    static Point of(Kind kind, Step step) {
        return valueOf(kind + "_" + step);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean sends() {
        return this == CREDIT_SEND || this == OUTCOME_SEND || this == CANCEL_SEND;
    }
}
