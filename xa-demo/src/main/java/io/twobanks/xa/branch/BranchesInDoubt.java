package io.twobanks.xa.branch;

import java.util.List;

/** What the banks held in doubt when they were asked, of all instances of this bank. */
public final class BranchesInDoubt {
    private final List<PreparedBranch> prepared;
    private final BranchNames names;
    private final LiveBranches branches;

    public BranchesInDoubt(List<PreparedBranch> prepared, BranchNames names, LiveBranches branches) {
        this.prepared = prepared;
        this.names = names;
        this.branches = branches;
    }

    /** Whether something may still become of this transfer. A branch that names no transfer may be anybody's. */
    public boolean mayConcern(String transferId) {
        return prepared.stream()
                .anyMatch(branch -> branch.transferId().map(transferId::equals).orElse(true));
    }

    /** Whether nothing is left of this instance's former lives or failed commits: only transfers that are being made now. */
    public boolean nothingLeft() {
        return prepared.stream()
                .filter(branch -> names.isOwn(branch.xid()))
                .allMatch(branch -> branches.isLive(branch.xid()));
    }
}
