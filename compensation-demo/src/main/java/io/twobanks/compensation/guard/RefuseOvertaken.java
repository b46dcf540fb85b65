package io.twobanks.compensation.guard;

import io.twobanks.common.account.Leg;
import io.twobanks.common.inbox.Inbox;
import io.twobanks.common.inbox.Order;

/**
 * Guard {@code refuse-overtaken}: a take-back that finds no credit leaves the credit's row behind, and the credit that comes late
 * finds it. Without it the late credit is done, and nobody will undo it.
 */
public final class RefuseOvertaken {
    private final boolean on;
    private final Inbox inbox;

    public RefuseOvertaken(boolean on, Inbox inbox) {
        this.on = on;
        this.inbox = inbox;
    }

    public void overtake(Order order) {
        if (on) {
            inbox.overtake(order, Leg.CREDIT);
        }
    }
}
