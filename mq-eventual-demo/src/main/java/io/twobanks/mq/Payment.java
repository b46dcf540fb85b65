package io.twobanks.mq;

import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.Transfer;

/** What the sender of a half message and the local transaction tell each other; both run in one thread. */
final class Payment {
    private final Transfer transfer;
    private boolean paid;
    private Refused refused;

    Payment(Transfer transfer) {
        this.transfer = transfer;
    }

    Transfer transfer() {
        return transfer;
    }

    /** The local transaction has committed. Nothing that is said afterwards can change that. */
    void paid() {
        paid = true;
    }

    void refuse(Refused why) {
        refused = why;
    }

    void refuseUnlessRefused(String why) {
        if (refused == null) {
            refused = new Refused(Refusal.ROLLED_BACK, why);
        }
    }

    /** @throws Refused when it was refused, and not paid: a half message that was sent twice is tried twice */
    void requireNotRefused() {
        if (refused != null && !paid) {
            throw refused;
        }
    }
}
