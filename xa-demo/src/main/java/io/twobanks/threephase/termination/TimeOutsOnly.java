package io.twobanks.threephase.termination;

import io.twobanks.threephase.site.Hearing;
import io.twobanks.threephase.site.Message;
import io.twobanks.threephase.site.State;

/**
 * The time-outs of the textbooks, and nothing else: who has only voted aborts, because nobody can have committed yet; who has
 * pre-committed commits, because all have voted yes. When the coordinator dies between two pre-commits, both are right.
 */
public final class TimeOutsOnly implements Termination {
    private final Hearing self;

    public TimeOutsOnly(Hearing self) {
        this.self = self;
    }

    @Override
    public void end(String transferId) {
        State state = self.hear(transferId, Message.STATE).state();
        self.hear(transferId, state == State.PRE_COMMITTED ? Message.COMMIT : Message.ABORT);
    }
}
