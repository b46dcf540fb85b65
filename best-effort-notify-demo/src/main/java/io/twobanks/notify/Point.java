package io.twobanks.notify;

import io.twobanks.common.fault.FaultPoint;

/** The steps at which a fault can be armed, in the order in which they happen; what happens only when something fails comes last. */
public enum Point implements FaultPoint {
    PAY_BEFORE("notify.pay.before"),
    PAY_UNCOMMITTED("notify.pay.uncommitted"),
    PAY_COMMITTED("notify.pay.committed"),
    ANNOUNCE_SEND("notify.announce.send"),
    ANSWER_BEFORE("notify.answer.before"),
    /** In the notifier, as the next ones. */
    NOTICE_RECEIVED("notify.notice.received"),
    NOTICE_NOTED("notify.notice.noted"),
    ATTEMPT_CLAIMED("notify.attempt.claimed"),
    ATTEMPT_SEND("notify.attempt.send"),
    /** At the payee's bank, as the next two. */
    CREDIT_RECEIVED("notify.credit.received"),
    CREDIT_UNCOMMITTED("notify.credit.uncommitted"),
    CREDIT_COMMITTED("notify.credit.committed"),
    /** In the notifier again. */
    ATTEMPT_ANSWERED("notify.attempt.answered"),
    ATTEMPT_RECORDED("notify.attempt.recorded"),
    ORPHAN_FOUND("notify.orphan.found"),
    ATTEMPT_PUT_OFF("notify.attempt.put-off"),
    NOTICE_GIVEN_UP("notify.notice.given-up"),
    /** At the payee's bank. */
    ASK_FOUND("notify.ask.found"),
    /** At the payee's bank. */
    ASK_TELL("notify.ask.tell"),
    /** At the payer's bank. */
    ASK_TOLD("notify.ask.told"),
    /** At the payee's bank. */
    CANCEL_RECEIVED("notify.cancel.received"),
    /** At the payee's bank. */
    CANCEL_COMMITTED("notify.cancel.committed");

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
        return this == ANNOUNCE_SEND || this == ATTEMPT_SEND || this == ASK_TELL;
    }
}
