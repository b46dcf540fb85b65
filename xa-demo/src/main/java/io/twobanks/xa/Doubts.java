package io.twobanks.xa;

import java.util.List;

/** What the banks held in doubt when they were asked. */
final class Doubts {
    private final List<PreparedBranch> prepared;
    private final Branches branches;

    Doubts(List<PreparedBranch> prepared, Branches branches) {
        this.prepared = prepared;
        this.branches = branches;
    }

    /** Whether something may still become of this transfer. A branch that nobody can name may be anybody's. */
    boolean mayConcern(String transferId) {
        return prepared.stream()
                .map(branch -> branches.transferOf(branch.xid()))
                .anyMatch(transfer -> transfer.map(transferId::equals).orElse(true));
    }

    /** Whether nothing is left of former lives or failed commits: only transfers that are being made now. */
    boolean nothingLeft() {
        return prepared.stream().allMatch(branch -> branches.isLive(branch.xid()));
    }
}
