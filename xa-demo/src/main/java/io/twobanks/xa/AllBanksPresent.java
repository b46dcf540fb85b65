package io.twobanks.xa;

import javax.transaction.xa.XAException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;

/**
 * Lets no recovery scan succeed before both banks are registered with the transaction manager.
 *
 * <p>Atomikos scans from the moment when it starts, and data sources are registered one after the other. A scan between
 * the two commits what it finds at bank A, finds nothing left to do at the banks that it knows, and forgets the
 * decision; when bank B is registered, its branch has no decision any more, and abort is presumed. Found by repetition:
 * it took a loaded machine and the twentieth restart.
 */
final class AllBanksPresent {
    private static final Logger LOG = LoggerFactory.getLogger(AllBanksPresent.class);

    private volatile boolean closed;

    AllBanksPresent(boolean on) {
        closed = on;
    }

    @EventListener(ApplicationStartedEvent.class)
    void open() {
        closed = false;
    }

    /** @throws XAException XAER_RMFAIL ("not now") while a bank may be missing; then Atomikos forgets nothing */
    void check() throws XAException {
        if (closed) {
            LOG.info("Recovery waits until both banks are there");
            XAException notNow = new XAException("Recovery waits until both banks are there");
            notNow.errorCode = XAException.XAER_RMFAIL;
            throw notNow;
        }
    }
}
