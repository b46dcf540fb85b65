package io.twobanks.xa.atomikos;

import io.twobanks.common.fault.FaultInjected;
import io.twobanks.common.fault.FaultPoint;
import io.twobanks.xa.branch.BranchNames;
import java.util.Map;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One bank's XA resource as Atomikos sees it: the driver's own, with each step of the two-phase commit marked, and with
 * the guards that Atomikos and MariaDB need to get on with each other. There is no two-phase code in it: who calls what
 * and when is Atomikos' business.
 */
final class WatchedXaResource implements XAResource {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedXaResource.class);

    private final XAResource driver;
    private final Runnable disconnect;
    private final BankPoints points;
    private final Interceptors interceptors;
    private volatile boolean lost;

    /** @param disconnect breaks the physical connection that this resource works over */
    WatchedXaResource(XAResource driver, Runnable disconnect, BankPoints points, Interceptors interceptors) {
        this.driver = driver;
        this.disconnect = disconnect;
        this.points = points;
        this.interceptors = interceptors;
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        driver.start(xid, flags);
        interceptors.branches().enlisted(xid, points.bank());
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        driver.end(xid, flags);
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        reach(points.prepareBefore(), xid);
        interceptors.branches().prepared(xid);
        int vote = noticeLoss(() -> driver.prepare(xid));
        reach(points.prepareAfter(), xid);
        return vote;
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        if (onePhase) {
            driver.commit(xid, true);
            return;
        }
        boolean recovery = !interceptors.branches().isOfThisThread(xid);
        reach(recovery ? points.recovery().commitBefore() : points.commitBefore(), xid);
        if (recovery) {
            say("commits", xid);
            reconcileLater(xid);
        }
        end(xid, () -> driver.commit(xid, false));
        reach(recovery ? points.recovery().commitAfter() : points.commitAfter(), xid);
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        if (interceptors.branches().isLive(xid)) {
            interceptors.leaveLiveBranches().check(xid);
            end(xid, () -> driver.rollback(xid));
        } else {
            reach(points.recovery().rollbackBefore(), xid);
            say("rolls back", xid);
            reconcileLater(xid);
            end(xid, () -> driver.rollback(xid));
            reach(points.recovery().rollbackAfter(), xid);
        }
    }

    private void say(String does, Xid xid) {
        LOG.info(
                "Recovery {} branch {} of transfer {} at bank {}",
                does,
                BranchNames.text(xid),
                BranchNames.transferOf(xid).orElse("unknown"),
                points.bank());
    }

    private interface Ending {
        void now() throws XAException;
    }

    /** Ends a branch one way or the other, and does not believe at once that there is none. */
    private void end(Xid xid, Ending ending) throws XAException {
        try {
            noticeLoss(() -> {
                ending.now();
                return XA_OK;
            });
        } catch (XAException answer) {
            reconcileLater(xid);
            throw interceptors.verifyNotFound().verify(answer, xid, driver);
        }
    }

    /** What does not end by its own protocol is looked at afterwards: somebody may have ended a branch by hand. */
    private void reconcileLater(Xid xid) {
        interceptors.reconcile().accept(BranchNames.transferOf(xid));
    }

    @Override
    public Xid[] recover(int flags) throws XAException {
        interceptors.faults().reachQuietly(points.recovery().scanBefore());
        interceptors.logPresent().checkRecovery();
        return noticeLoss(() -> interceptors.recoverBranches().of(driver, flags));
    }

    private interface Step<T> {
        T take() throws XAException;
    }

    private <T> T noticeLoss(Step<T> step) throws XAException {
        try {
            return step.take();
        } catch (XAException e) {
            if (e.errorCode == XAException.XAER_RMFAIL || e.errorCode == XAException.XAER_RMERR) {
                giveUpConnection();
            }
            throw e;
        }
    }

    /**
     * The pool must not hand out a connection that still has a branch prepared on it, and Atomikos must not try again
     * over a dead one; when it is closed, the server lets other connections finish the branch.
     */
    private void giveUpConnection() {
        lost = true;
        disconnect.run();
    }

    /** A fault that is thrown here looks like what it stands for: the connection to the bank is gone. */
    private void reach(FaultPoint point, Xid xid) throws XAException {
        try {
            String transferId = BranchNames.transferOf(xid).orElse(null);
            interceptors
                    .faults()
                    .reach(
                            point,
                            transferId,
                            Map.of("xid", BranchNames.text(xid), "bank", String.valueOf(points.bank())));
        } catch (FaultInjected thrown) {
            giveUpConnection();
            XAException failure = new XAException(thrown.getMessage());
            failure.errorCode = XAException.XAER_RMFAIL;
            failure.initCause(thrown);
            throw failure;
        }
    }

    @Override
    public void forget(Xid xid) throws XAException {
        driver.forget(xid);
    }

    @Override
    public boolean isSameRM(XAResource other) throws XAException {
        if (lost) {
            throw new XAException(XAException.XAER_RMFAIL);
        }
        return other instanceof WatchedXaResource watched
                && interceptors.tellBanksApart().isSame(points.bank(), driver, watched.points.bank(), watched.driver);
    }

    @Override
    public int getTransactionTimeout() throws XAException {
        return driver.getTransactionTimeout();
    }

    @Override
    public boolean setTransactionTimeout(int seconds) throws XAException {
        return driver.setTransactionTimeout(seconds);
    }
}
