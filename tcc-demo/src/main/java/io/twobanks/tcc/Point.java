package io.twobanks.tcc;

import io.twobanks.common.fault.FaultPoint;

/** The steps of a global transaction at which a fault can be armed, in the order in which they happen. */
public enum Point implements FaultPoint {
    BEGIN_AFTER("tcc.begin.after"),
    FREEZE_BEFORE("tcc.freeze.before"),
    FREEZE_INSIDE("tcc.freeze.inside"),
    FREEZE_AFTER("tcc.freeze.after"),
    ANNOUNCE_SEND("tcc.announce.send"),
    /** At the payee's bank, like the next three. */
    ANNOUNCE_RECEIVED("tcc.announce.received"),
    ANNOUNCE_BEFORE("tcc.announce.before"),
    ANNOUNCE_INSIDE("tcc.announce.inside"),
    ANNOUNCE_AFTER("tcc.announce.after"),
    ANNOUNCE_ANSWERED("tcc.announce.answered"),
    CONFIRM_PAYER_BEFORE("tcc.confirm-payer.before"),
    CONFIRM_PAYER_INSIDE("tcc.confirm-payer.inside"),
    CONFIRM_PAYER_AFTER("tcc.confirm-payer.after"),
    /** At the payee's bank, like the next two. */
    CONFIRM_PAYEE_BEFORE("tcc.confirm-payee.before"),
    CONFIRM_PAYEE_INSIDE("tcc.confirm-payee.inside"),
    CONFIRM_PAYEE_AFTER("tcc.confirm-payee.after"),
    COMMIT_DECIDED("tcc.commit.decided"),
    ANSWER_BEFORE("tcc.answer.before"),
    CANCEL_PAYER_BEFORE("tcc.cancel-payer.before"),
    CANCEL_PAYER_INSIDE("tcc.cancel-payer.inside"),
    CANCEL_PAYER_AFTER("tcc.cancel-payer.after"),
    /** At the payee's bank, like the next two. */
    CANCEL_PAYEE_BEFORE("tcc.cancel-payee.before"),
    CANCEL_PAYEE_INSIDE("tcc.cancel-payee.inside"),
    CANCEL_PAYEE_AFTER("tcc.cancel-payee.after"),
    SETTLE_BEFORE("tcc.settle.before");

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
        return this == ANNOUNCE_SEND;
    }
}
