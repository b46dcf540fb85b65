package io.twobanks.xa;

import java.util.List;
import java.util.function.BiPredicate;

/** What the banks held in doubt when they were asked, of all instances of this bank. */
final class Doubts {
    private final List<PreparedBranch> prepared;
    private final BranchNames names;
    private final Branches branches;
    private final BiPredicate<String, Character> hasRows;

    /** @param hasRows whether a transfer has uncommitted rows at a bank */
    Doubts(
            List<PreparedBranch> prepared,
            BranchNames names,
            Branches branches,
            BiPredicate<String, Character> hasRows) {
        this.prepared = prepared;
        this.names = names;
        this.branches = branches;
        this.hasRows = hasRows;
    }

    /**
     * Whether something may still become of this transfer. Where nobody here can name a branch, as it is with those of
     * another instance, its rows say whether it is one of this transfer.
     *
     * @throws BankSilent when a bank does not say
     */
    boolean mayConcern(String transferId) {
        return prepared.stream()
                .anyMatch(branch -> branches.transferOf(branch.xid())
                        .map(transferId::equals)
                        .orElseGet(() -> hasRows.test(transferId, branch.bank())));
    }

    /** Whether nothing is left of this instance's former lives or failed commits: only transfers that are being made now. */
    boolean nothingLeft() {
        return prepared.stream()
                .filter(branch -> names.isOwn(branch.xid()))
                .allMatch(branch -> branches.isLive(branch.xid()));
    }
}
