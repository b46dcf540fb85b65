package io.twobanks.xa;

import static io.twobanks.xa.StubResource.xid;

import io.twobanks.common.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/** What the banks hold in doubt, as a test says. */
final class InDoubt {
    private final Branches branches = new Branches(Timeline.unwatched());
    private final List<PreparedBranch> prepared = new ArrayList<>();
    RuntimeException silent;

    /** A branch of a former life, or of another instance. */
    void branchOf(String transferId, char bank) {
        add(BranchNames.of("two-banks-xa" + prepared.size(), transferId), bank);
    }

    /** A branch that names no transfer. */
    void unnamedBranch(char bank) {
        add("two-banks-xa" + prepared.size(), bank);
    }

    private void add(String name, char bank) {
        prepared.add(new PreparedBranch(bank, xid("two-banks-xa1795250885738", name)));
    }

    void allEnded() {
        prepared.clear();
    }

    Doubts doubts() {
        if (silent != null) {
            throw silent;
        }
        return new Doubts(List.copyOf(prepared), new BranchNames("two-banks-xa", ""), branches);
    }
}
