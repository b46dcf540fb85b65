package io.twobanks.common.inbox;

import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;

/** What came under a known id is not what is known under it. It can never succeed, and nothing is written about it. */
public final class IdReused extends Refused {
    private static final long serialVersionUID = 1L;

    IdReused(Order order, Receipt known) {
        super(
                Refusal.ID_REUSED,
                order.transferId() + " stands for " + known.amount() + " to " + known.account()
                        + " at the payee's bank, not for " + order.amount() + " to " + order.account() + ".");
    }
}
