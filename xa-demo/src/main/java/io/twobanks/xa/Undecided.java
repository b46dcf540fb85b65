package io.twobanks.xa;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A transaction of which branches are in doubt and whose decision is lost, with what can still be known about it.
 *
 * @param transaction what its xids have in common
 * @param candidates the transfers that it may be: one when that is known, none when nothing tells
 * @param branches those in doubt, bank A's first
 * @param siblings how the other bank stands, when only one bank's branch is in doubt
 */
record Undecided(String transaction, Set<String> candidates, List<PreparedBranch> branches, Siblings siblings) {
    static final String COMMIT = "commit";
    static final String ROLL_BACK = "roll-back";

    /** What the bank without a branch in doubt has done about the candidates. */
    enum Siblings {
        /** It is in doubt as well, so nothing was committed and no client was told of a success. */
        IN_DOUBT,
        /** It has committed: this was decided. */
        COMMITTED,
        /** It has nothing: this was rolled back or never decided. */
        NOTHING,
        /** Nothing tells, or the candidates differ. */
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

    /** The transfer, or null when it is not known. */
    String transferId() {
        return candidates.size() == 1 ? candidates.iterator().next() : null;
    }

    /** Whether a person means it by this id; what it is called changes when its transfer becomes known. */
    boolean isCalled(String id) {
        return id.equals(id()) || id.equals(transaction);
    }

    /** What it is called at the desk. */
    String id() {
        return transferId() == null ? transaction : transferId();
    }
}
