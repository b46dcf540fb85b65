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
 */
public final class RecoverBranches {
    private static final Xid[] NONE = {};

    private final boolean on;
    private final BranchNames names;

    public RecoverBranches(boolean on, BranchNames names) {
        this.on = on;
        this.names = names;
    }

    /** Those that this instance has begun: no other's, however alike it is called. */
    public Xid[] of(XAResource driver, int flags) throws XAException {
        return on ? Arrays.stream(driver.recover(flags)).filter(names::isOwn).toArray(Xid[]::new) : NONE;
    }
}
