package io.twobanks.xa.desk;

import io.twobanks.xa.branch.PreparedBranch;
import java.util.List;
import java.util.stream.Stream;

/**
 * A transaction of which branches are in doubt and whose decision is lost, with what can still be known about it.
 *
 * @param transaction what its xids have in common
 * @param transferId the transfer, or null when its branches do not name one
 * @param branches those in doubt, bank A's first
 * @param siblings how the other bank stands, when only one bank's branch is in doubt
 */
record InDoubtTransaction(String transaction, String transferId, List<PreparedBranch> branches, Siblings siblings) {
    static final String COMMIT = "commit";
    static final String ROLL_BACK = "roll-back";

    /** What the bank without a branch in doubt has done. */
    enum Siblings {
        /** It is in doubt as well, so nothing was committed and no client was told of a success. */
        IN_DOUBT,
        /** It has committed: this was decided. */
        COMMITTED,
        /** It has nothing: this was rolled back or never decided. */
        NOTHING,
        /** Nothing tells, because nobody knows which transfer it is. */
        UNKNOWN
    }

    /** The actions after which both banks have done the same. */
    Stream<String> safe() {
        return switch (siblings) {
            case IN_DOUBT -> Stream.of(COMMIT, ROLL_BACK);
            case COMMITTED -> Stream.of(COMMIT);
            case NOTHING -> Stream.of(ROLL_BACK);
            case UNKNOWN -> Stream.empty();
        };
    }

    /** Whether a person means it by this id. */
    boolean isCalled(String id) {
        return id.equals(id());
    }

    /** What it is called at the desk. */
    String id() {
        return transferId == null ? transaction : transferId;
    }
}
