package io.twobanks.xa.guard;

import io.twobanks.xa.branch.BranchNames;
import io.twobanks.xa.branch.PreparedBranches;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does not believe XAER_NOTA while the branch is still listed.
 *
 * <p>While the connection that prepared a branch still lives on the server, MariaDB answers COMMIT from any other
 * connection with XAER_NOTA ("unknown xid"), although {@code XA RECOVER} lists the branch. Atomikos takes the answer
 * for "already ended", forgets the decision, and later presumes abort: bank A has paid and bank B rolls back. The X/Open
 * XA specification (section 5, {@code xa_commit}) allows XAER_NOTA only for an xid that the resource manager does not
 * know; what it means here is XAER_RMFAIL, "not now", and Atomikos tries again.
 */
public final class VerifyNotFound {
    private static final Logger LOG = LoggerFactory.getLogger(VerifyNotFound.class);

    private final boolean on;

    public VerifyNotFound(boolean on) {
        this.on = on;
    }

    /** The answer to pass on instead of {@code answer}; the same object when there is nothing to correct. */
    public XAException verify(XAException answer, Xid xid, XAResource resource) {
        if (!on || answer.errorCode != XAException.XAER_NOTA || !PreparedBranches.mayBeListed(xid, resource)) {
            return answer;
        }
        LOG.warn(
                "Branch {} was called unknown while XA RECOVER lists it; it will be tried again",
                BranchNames.text(xid));
        XAException notNow = new XAException("XAER_NOTA for a branch that is still listed");
        notNow.errorCode = XAException.XAER_RMFAIL;
        notNow.initCause(answer);
        return notNow;
    }
}
