package io.twobanks.threephase.branch;

import io.twobanks.common.problem.Reason;
import io.twobanks.threephase.site.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;

/**
 * The bank's own log: how it voted, whether it has pre-committed, what was decided. Each row is written before what it says is
 * done or told, in a transaction of its own; where two threads want different things, the row decides.
 */
public final class BranchLog {
    private static final String ANY_LIFE = "%";

    private final BranchMapper rows;
    private final Duration patience;
    private final String life = UUID.randomUUID().toString();

    /** @param patience after this time without news a branch is overdue */
    public BranchLog(BranchMapper rows, Duration patience) {
        this.rows = rows;
        this.patience = patience;
    }

    public Optional<Branch> find(String id) {
        return Optional.ofNullable(rows.find(id, patience.toMillis()));
    }

    /** Those that are not decided, or decided and not ended; the oldest hundred. */
    public List<Branch> open() {
        return rows.open(patience.toMillis());
    }

    /** Whether it is for this process to do something about it now. */
    public boolean isDue(Branch branch) {
        return branch.isFinal() || branch.overdue() || isOfEarlierLife(branch);
    }

    /** Whether the process that voted was another one: this one was dead meanwhile, and cannot know what others were told. */
    public boolean isOfEarlierLife(Branch branch) {
        return !branch.isFinal() && !branch.life().equals(life);
    }

    /** Writes that this bank votes yes. @return false when it has aborted meanwhile */
    public boolean voteYes(String id) {
        return insert(id, State.WAITING, null);
    }

    /** Writes that this bank votes no, unless it has voted. @param reason null when nobody asked for its vote */
    public boolean voteNo(String id, Reason reason) {
        return insert(id, State.ABORTED, reason);
    }

    private boolean insert(String id, State state, Reason reason) {
        try {
            return rows.insert(id, state, life, reason) == 1;
        } catch (DuplicateKeyException there) {
            return false;
        }
    }

    /** From WAITING to another promise. @param inThisLife refused when another life has voted */
    public boolean move(String id, State promise, boolean inThisLife) {
        return rows.move(id, promise, inThisLife ? life : ANY_LIFE) == 1;
    }

    /** Writes the decision. @return false when there was one before, which stays */
    public boolean decide(String id, State decision) {
        return rows.decide(id, decision) == 1;
    }

    /** The server has done what was decided. @return false when that was known */
    public boolean ended(String id) {
        return rows.setEnded(id, true) == 1;
    }

    /** There is a branch all the same. */
    public void notEnded(String id) {
        rows.setEnded(id, false);
    }
}
