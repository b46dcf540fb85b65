package io.twobanks.common.inbox;

import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import java.math.BigDecimal;

/**
 * What became of a step that was asked for.
 *
 * @param account it was about
 * @param reason when it was refused, else null
 */
public record Receipt(String account, BigDecimal amount, Result result, Reason reason) {
    private static final Reason TOO_LATE =
            Reason.of(Refusal.ROLLED_BACK, "The payer's bank has taken the transfer back already.");

    /** How it ended. */
    public enum Result {
        DONE,
        REFUSED,
        /** What undoes it came first, or has undone it: it must not be done any more. */
        OVERTAKEN
    }

    static Receipt of(Order order, Result result, Reason reason) {
        return new Receipt(order.account(), order.amount(), result, reason);
    }

    public boolean isDone() {
        return result == Result.DONE;
    }

    /** Why it was not done; null when it was. */
    public Reason whyNot() {
        return result == Result.OVERTAKEN ? TOO_LATE : reason;
    }

    boolean isAbout(Order order) {
        return account.equals(order.account()) && amount.compareTo(order.amount()) == 0;
    }
}
