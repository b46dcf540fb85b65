package io.twobanks.xa.branch;

import static io.twobanks.xa.branch.StubResource.xid;

import io.twobanks.common.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/** What the banks hold in doubt, as a test says. */
public final class InDoubt {
    private final LiveBranches branches = new LiveBranches(Timeline.unwatched());
    private final List<PreparedBranch> prepared = new ArrayList<>();
    public RuntimeException silent;

    /** A branch of a former life, or of another instance. */
    public void branchOf(String transferId, char bank) {
        add(BranchNames.of("two-banks-xa" + prepared.size(), transferId), bank);
    }

    /** A branch that names no transfer. */
    public void unnamedBranch(char bank) {
        add("two-banks-xa" + prepared.size(), bank);
    }

    private void add(String name, char bank) {
        prepared.add(new PreparedBranch(bank, xid("two-banks-xa1795250885738", name)));
    }

    public void allEnded() {
        prepared.clear();
    }

    public BranchesInDoubt branches() {
        if (silent != null) {
            throw silent;
        }
        return new BranchesInDoubt(List.copyOf(prepared), new BranchNames("two-banks-xa", ""), branches);
    }
}
