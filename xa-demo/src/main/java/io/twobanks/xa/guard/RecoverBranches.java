package io.twobanks.xa.guard;

import io.twobanks.xa.branch.BranchNames;
import java.util.Arrays;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * Asks a bank which branches are in doubt there: the first step of every recovery.
 *
 * <p>A prepared branch can be ended by nobody but its coordinator. Where nobody asks, for example because a data source
 * was never registered for recovery, the branches of a crash stay for ever, and so do their locks: over every restart of
 * the service and of the database.
 *
 * <p>What a bank lists is not all ours. Atomikos by itself takes for its own whatever begins with its name, so a process of
 * another name that begins alike would lose its branches to this one, see {@link BranchNames}.
 */
public final class RecoverBranches {
    private static final Xid[] NONE = {};

    private final boolean on;
    private final boolean exactNames;
    private final BranchNames names;

    /** @param exactNames whether those are left out that another instance has begun; else Atomikos chooses */
    public RecoverBranches(boolean on, boolean exactNames, BranchNames names) {
        this.on = on;
        this.exactNames = exactNames;
        this.names = names;
    }

    /** Those that this instance has begun: no other's, however alike it is called. */
    public Xid[] of(XAResource driver, int flags) throws XAException {
        return on ? Arrays.stream(driver.recover(flags)).filter(this::isWanted).toArray(Xid[]::new) : NONE;
    }

    private boolean isWanted(Xid xid) {
        return !exactNames || names.isOwn(xid);
    }
}
