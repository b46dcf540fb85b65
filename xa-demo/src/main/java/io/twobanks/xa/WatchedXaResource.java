package io.twobanks.xa;

import io.twobanks.common.fault.FaultInjected;
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
    private final Watch watch;
    private volatile boolean lost;

    /** @param disconnect breaks the physical connection that this resource works over */
    WatchedXaResource(XAResource driver, Runnable disconnect, BankPoints points, Watch watch) {
        this.driver = driver;
        this.disconnect = disconnect;
        this.points = points;
        this.watch = watch;
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        driver.start(xid, flags);
        watch.branches().enlisted(xid, points.bank());
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        driver.end(xid, flags);
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        reach(points.prepareBefore(), xid);
        watch.branches().prepared(xid);
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
        boolean recovery = !watch.branches().isOfThisThread(xid);
        reach(recovery ? Point.RECOVERY_COMMIT_BEFORE : points.commitBefore(), xid);
        if (recovery) {
            say("commits", xid);
            suspect(xid);
        }
        end(xid, () -> driver.commit(xid, false));
        reach(recovery ? Point.RECOVERY_COMMIT_AFTER : points.commitAfter(), xid);
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        if (watch.branches().isLive(xid)) {
            watch.leaveLiveBranches().check(xid);
            end(xid, () -> driver.rollback(xid));
        } else {
            reach(Point.RECOVERY_ROLLBACK_BEFORE, xid);
            say("rolls back", xid);
            suspect(xid);
            end(xid, () -> driver.rollback(xid));
            reach(Point.RECOVERY_ROLLBACK_AFTER, xid);
        }
    }

    private void say(String does, Xid xid) {
        LOG.info(
                "Recovery {} branch {} of transfer {} at bank {}",
                does,
                Branches.text(xid),
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
            suspect(xid);
            throw watch.verifyNotFound().verify(answer, xid, driver);
        }
    }

    /** What does not end by its own protocol is looked at afterwards: somebody may have ended a branch by hand. */
    private void suspect(Xid xid) {
        BranchNames.transferOf(xid).ifPresentOrElse(watch.suspects()::add, watch.suspects()::addAnybody);
    }

    @Override
    public Xid[] recover(int flags) throws XAException {
        watch.faults().reachQuietly(Point.RECOVERY_SCAN_BEFORE);
        watch.logPresent().checkRecovery();
        return noticeLoss(() -> watch.recoverBranches().of(driver, flags));
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
    private void reach(Point point, Xid xid) throws XAException {
        try {
            String transferId = BranchNames.transferOf(xid).orElse(null);
            watch.faults()
                    .reach(point, transferId, Map.of("xid", Branches.text(xid), "bank", String.valueOf(points.bank())));
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
                && watch.tellBanksApart().isSame(points.bank(), driver, watched.points.bank(), watched.driver);
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
