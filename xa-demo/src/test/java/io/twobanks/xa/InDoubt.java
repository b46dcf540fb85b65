package io.twobanks.xa;

import io.twobanks.common.timeline.Timeline;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.transaction.xa.Xid;

/** What the banks hold in doubt, as a test says. */
final class InDoubt {
    private final Branches branches = new Branches(Timeline.unwatched());
    private final List<PreparedBranch> prepared = new ArrayList<>();
    private final Set<String> rows = new HashSet<>();
    RuntimeException silent;

    private record Named(byte[] transaction, byte[] branch) implements Xid {
        @Override
        public int getFormatId() {
            return 1;
        }

        @Override
        public byte[] getGlobalTransactionId() {
            return transaction;
        }

        @Override
        public byte[] getBranchQualifier() {
            return branch;
        }
    }

    /** A branch of a former life that is known to be this transfer's. */
    void branchOf(String transferId, char bank) {
        branches.enlistingFor(transferId, () -> {
            branches.enlisted(branch(bank), bank);
            return null;
        });
    }

    /** A branch of a former life that nothing names, with rows of this transfer. */
    void unnamedBranchOf(String transferId, char bank) {
        branch(bank);
        rows.add(transferId);
    }

    private Xid branch(char bank) {
        byte[] name = ("two-banks-xa" + prepared.size()).getBytes(StandardCharsets.US_ASCII);
        Xid xid = new Named(name, name);
        prepared.add(new PreparedBranch(bank, xid));
        return xid;
    }

    void allEnded() {
        prepared.clear();
        rows.clear();
    }

    Doubts doubts() {
        if (silent != null) {
            throw silent;
        }
        return new Doubts(
                List.copyOf(prepared),
                new BranchNames("two-banks-xa", ""),
                branches,
                (transfer, bank) -> rows.contains(transfer));
    }
}
