package io.twobanks.xa;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;

/**
 * Says whether two XA resources are the same bank's.
 *
 * <p>MySQL Connector/J 9.7 compares host names only: two servers on one host are "the same resource manager" to it,
 * whatever their ports, databases and {@code resourceId}s. Atomikos leaves out of its recovery scan what it takes for a
 * duplicate, so bank B is never scanned; the scan of bank A finds nothing left to do, and the decision is forgotten
 * while B's branch is still prepared. Bank A has paid, and nobody will ever finish bank B.
 */
final class TellBanksApart {
    private final boolean on;

    TellBanksApart(boolean on) {
        this.on = on;
    }

    boolean isSame(char bank, XAResource driver, char otherBank, XAResource otherDriver) throws XAException {
        return on ? bank == otherBank : driver.isSameRM(otherDriver);
    }
}
