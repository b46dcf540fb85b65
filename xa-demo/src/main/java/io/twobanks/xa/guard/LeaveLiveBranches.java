package io.twobanks.xa.guard;

import io.twobanks.xa.branch.BranchNames;
import io.twobanks.xa.branch.LiveBranches;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps recovery from rolling back a branch whose transfer is still being decided in this process.
 *
 * <p>Atomikos presumes abort for every listed branch without a logged decision that it has known longer than
 * {@code max_timeout}, also when its own coordinator is only slow between prepare and decision (a paused process, a long
 * collection). If the preparing connection is gone by then, MariaDB obeys; the coordinator then logs "commit", commits
 * the other bank, gets XAER_NOTA here, takes it for "already committed" and reports success: half a transfer.
 */
public final class LeaveLiveBranches {
    private static final Logger LOG = LoggerFactory.getLogger(LeaveLiveBranches.class);

    private final boolean on;
    private final LiveBranches branches;

    public LeaveLiveBranches(boolean on, LiveBranches branches) {
        this.on = on;
        this.branches = branches;
    }

    /** @throws XAException XAER_RMFAIL ("not now") when recovery must wait for the branch's own transfer */
    public void check(Xid xid) throws XAException {
        if (on && branches.isBeingDecidedElsewhere(xid)) {
            LOG.warn("Recovery leaves branch {} alone: its transfer is still being decided", BranchNames.text(xid));
            XAException notNow = new XAException("The branch's transfer is still being decided");
            notNow.errorCode = XAException.XAER_RMFAIL;
            throw notNow;
        }
    }
}
