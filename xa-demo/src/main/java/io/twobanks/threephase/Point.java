package io.twobanks.threephase;

import io.twobanks.common.fault.FaultPoint;

/** The steps of a transfer at which a fault can be armed, in the order in which they happen. */
public enum Point implements FaultPoint {
    BEGIN_SEND("3pc.begin.send", true),
    BEGIN_LOGGED("3pc.begin.logged"),
    VOTE_A_SEND("3pc.vote-a.send", true),
    PREPARE_BEFORE("3pc.prepare.before"),
    PREPARE_AFTER("3pc.prepare.after"),
    /** The bank's yes is in its own log, and nobody has heard of it. */
    VOTE_LOGGED("3pc.vote.logged"),
    VOTE_A_AFTER("3pc.vote-a.after"),
    VOTE_B_SEND("3pc.vote-b.send", true),
    /** All votes are yes, and only the coordinator knows. */
    VOTE_B_AFTER("3pc.vote-b.after"),
    PRE_COMMIT_LOGGED("3pc.pre-commit.logged"),
    PRE_COMMIT_A_SEND("3pc.pre-commit-a.send", true),
    PRE_COMMITTED_LOGGED("3pc.pre-committed.logged"),
    /** Bank A has pre-committed, bank B has not. */
    PRE_COMMIT_A_AFTER("3pc.pre-commit-a.after"),
    PRE_COMMIT_B_SEND("3pc.pre-commit-b.send", true),
    /** Both have pre-committed, and nothing is decided. */
    PRE_COMMIT_B_AFTER("3pc.pre-commit-b.after"),
    DECISION_LOGGED("3pc.decision.logged"),
    COMMIT_A_SEND("3pc.commit-a.send", true),
    COMMITTED_LOGGED("3pc.committed.logged"),
    COMMITTED_AFTER("3pc.committed.after"),
    COMMIT_A_AFTER("3pc.commit-a.after"),
    COMMIT_B_SEND("3pc.commit-b.send", true),
    COMMIT_B_AFTER("3pc.commit-b.after"),
    COMPLETE_BEFORE("3pc.complete.before"),
    ANSWER_BEFORE("3pc.answer.before"),
    ABORT_A_SEND("3pc.abort-a.send", true),
    ABORT_B_SEND("3pc.abort-b.send", true),
    ABORTED_LOGGED("3pc.aborted.logged"),
    ABORTED_AFTER("3pc.aborted.after"),
    /** A bank has waited long enough, or was dead meanwhile. */
    TIME_OUT("3pc.time-out.after"),
    /** The coordinator finds a transfer in its log that nobody drives. */
    RECOVER_BEFORE("3pc.recover.before"),
    ASK_SEND("3pc.ask.send", true),
    PROMISE_SEND("3pc.promise.send", true),
    PRE_ABORTED_LOGGED("3pc.pre-aborted.logged");

    private final String id;
    private final boolean sends;

    Point(String id) {
        this(id, false);
    }

    Point(String id, boolean sends) {
        this.id = id;
        this.sends = sends;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean sends() {
        return sends;
    }
}
