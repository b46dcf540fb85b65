package io.twobanks.xa.branch;

import io.twobanks.common.timeline.Timeline;
import io.twobanks.common.timeline.TimelineLine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.transaction.xa.Xid;

/** The branches whose transactions are being made in this process, and who decides about them. */
public final class LiveBranches {
    private static final String ENLISTED = "xa.branch.enlisted";

    /** A branch whose transaction a thread of this process still decides about. */
    private record Live(Thread decider, boolean prepared) {}

    private final Map<String, Live> live = new ConcurrentHashMap<>();
    private final ThreadLocal<Optional<String>> current = ThreadLocal.withInitial(Optional::empty);
    private final Timeline timeline;

    public LiveBranches(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Does work whose branches belong to one transfer; meanwhile this thread alone decides about them. */
    public <T> T enlistingFor(String transferId, Supplier<T> work) {
        return enlisting(Optional.of(transferId), work);
    }

    /** Does work at one bank only: one branch, one phase. */
    <T> T enlistingAtOneBank(Supplier<T> work) {
        return enlisting(Optional.empty(), work);
    }

    private <T> T enlisting(Optional<String> transferId, Supplier<T> work) {
        current.set(transferId);
        try {
            return work.get();
        } finally {
            current.remove();
            live.values().removeIf(branch -> branch.decider().equals(Thread.currentThread()));
        }
    }

    /** The transfer that the calling thread works on, or null. */
    public String transferOfThisThread() {
        return current.get().orElse(null);
    }

    /** Called when a branch starts work at a bank. */
    public void enlisted(Xid xid, char bank) {
        live.put(BranchNames.text(xid), new Live(Thread.currentThread(), false));
        current.get()
                .ifPresent(transferId -> timeline.write(TimelineLine.step(
                        ENLISTED, transferId, Map.of("xid", BranchNames.text(xid), "bank", String.valueOf(bank)))));
    }

    public void prepared(Xid xid) {
        live.computeIfPresent(BranchNames.text(xid), (text, branch) -> new Live(branch.decider(), true));
    }

    /** Whether the calling thread is the one that makes this branch's transfer; else the caller is recovery. */
    public boolean isOfThisThread(Xid xid) {
        Live branch = live.get(BranchNames.text(xid));
        return branch != null && branch.decider().equals(Thread.currentThread());
    }

    /** Whether some thread of this process still decides about this branch. */
    public boolean isLive(Xid xid) {
        return live.containsKey(BranchNames.text(xid));
    }

    /** Whether another thread of this process has had this branch prepared and has not finished deciding. */
    public boolean isBeingDecidedElsewhere(Xid xid) {
        Live branch = live.get(BranchNames.text(xid));
        return branch != null && branch.prepared() && !branch.decider().equals(Thread.currentThread());
    }
}
