package io.twobanks.xa.guard;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;

/**
 * Says whether two XA resources are the same bank's.
 *
 * <p>MySQL Connector/J 9.7 compares host names only: two servers on one host are "the same resource manager" to it,
 * whatever their ports, databases and {@code resourceId}s. Atomikos collects what a recovery scan asks in a set, in
 * which resources of one manager are equal. In the first scan after a start bank B has no XA resource yet that could be
 * compared, so both banks are asked; from the second scan on bank B is "the same" and is left out for ever.
 *
 * <p>So one restart with free branches goes well. But if bank B still held its branch for a connection that is gone, the
 * first scan cannot finish it, and there is no other: bank A has paid, and nobody will ever finish bank B.
 */
public final class TellBanksApart {
    private final boolean on;

    public TellBanksApart(boolean on) {
        this.on = on;
    }

    public boolean isSame(char bank, XAResource driver, char otherBank, XAResource otherDriver) throws XAException {
        return on ? bank == otherBank : driver.isSameRM(otherDriver);
    }
}
