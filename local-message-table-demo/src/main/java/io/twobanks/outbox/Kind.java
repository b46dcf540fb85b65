package io.twobanks.outbox;

import java.util.Locale;

/** What a message says, and the steps of the relay that carries it. */
enum Kind {
    /** To the payee's bank: the payer is debited, give this to the payee. */
    CREDIT(Point.CREDIT_CLAIMED, Point.CREDIT_SEND, Point.CREDIT_ACKNOWLEDGED, Point.CREDIT_MARKED),
    /** To the payee's bank: do not give it to the payee any more, unless that is done. */
    CANCEL(Point.CANCEL_CLAIMED, Point.CANCEL_SEND, Point.CANCEL_ACKNOWLEDGED, Point.CANCEL_MARKED),
    /** To the payer's bank: what became of it. */
    OUTCOME(Point.OUTCOME_CLAIMED, Point.OUTCOME_SEND, Point.OUTCOME_ACKNOWLEDGED, Point.OUTCOME_MARKED);

    private final Point claimed;
    private final Point send;
    private final Point acknowledged;
    private final Point marked;

    Kind(Point claimed, Point send, Point acknowledged, Point marked) {
        this.claimed = claimed;
        this.send = send;
        this.acknowledged = acknowledged;
        this.marked = marked;
    }

    Point claimed() {
        return claimed;
    }

    Point send() {
        return send;
    }

    Point acknowledged() {
        return acknowledged;
    }

    Point marked() {
        return marked;
    }

    /** The last part of the path to which it is sent. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
