package io.twobanks.common.peer;

import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refused;

/**
 * What became of what the partner was asked for.
 *
 * @param done false when it was refused, and has not happened
 * @param reason why it was refused, else null
 */
public record Reply(boolean done, Reason reason) {
    /** What is neither of the two is no reply: something else was read as one, for example an empty object. */
    public Reply {
        if (done == (reason != null)) {
            throw new IllegalArgumentException("A reply is done, or it has a reason");
        }
    }

    public static Reply ofDone() {
        return new Reply(true, null);
    }

    public static Reply of(Refused refused) {
        return new Reply(false, Reason.of(refused));
    }
}
