package io.twobanks.xa;

import com.atomikos.datasource.RecoverableResource;
import com.atomikos.icatch.RecoveryService;
import com.atomikos.icatch.config.Configuration;
import com.atomikos.recovery.PendingTransactionRecord;
import java.time.Clock;
import java.util.Collection;
import javax.transaction.xa.XAException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Lets no recovery scan succeed before both banks are registered with the transaction manager.
 *
 * <p>Atomikos scans from the moment when it starts, and data sources are registered one after the other. A scan between
 * the two commits what it finds at bank A, finds nothing left to do at the banks that it knows, and forgets the
 * decision; when bank B is registered, its branch has no decision any more, and abort is presumed. A scan before the
 * first is registered asks nobody, finds nothing to do, and forgets just as well; so does one after the first has been
 * deregistered, in an orderly end. They were found on a loaded machine: the first at the twentieth restart, the second
 * while the walkthrough was written.
 *
 * <p>As the second kind of scan never comes to a bank, this takes part as a resource of its own, which is there before
 * Atomikos starts and says "not done" to every scan that has begun too early.
 */
final class AllBanksPresent implements RecoverableResource {
    private static final Logger LOG = LoggerFactory.getLogger(AllBanksPresent.class);

    private final boolean on;
    private final Clock clock;
    private volatile boolean closed;
    /** A scan takes its list of banks after its start, so one that has started later than this knows them all. */
    private volatile long openSinceMillis = Long.MAX_VALUE;

    AllBanksPresent(boolean on, Clock clock) {
        this.on = on;
        this.clock = clock;
        closed = on;
    }

    /** Takes part in every scan; must be called before Atomikos starts. */
    void takePart() {
        if (on) {
            Configuration.addResource(this);
        }
    }

    @EventListener(ApplicationStartedEvent.class)
    void open() {
        openSinceMillis = clock.millis();
        closed = false;
    }

    /** In an orderly end the data sources go one by one, before Atomikos stops: the same danger the other way round. */
    @EventListener(ContextClosedEvent.class)
    void close(ContextClosedEvent ending) {
        closed = on;
        openSinceMillis = Long.MAX_VALUE;
    }

    /** @return whether Atomikos may forget the decisions for which the banks have nothing left to do */
    @Override
    public boolean recover(
            long scanStartedMillis,
            Collection<PendingTransactionRecord> decided,
            Collection<PendingTransactionRecord> foreign) {
        return scanStartedMillis > openSinceMillis;
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

    @Override
    public String getName() {
        return "all-banks-present";
    }

    @Override
    public boolean isSameRM(RecoverableResource other) {
        return other == this;
    }

    @Override
    public boolean hasPendingParticipantsFromLastRecoveryScan() {
        return false;
    }

    @Override
    public void setRecoveryService(RecoveryService recoveryService) {
        // It has no branches to recover.
    }

    @Override
    public void close() {
        // It holds nothing.
    }

    @Override
    public boolean isClosed() {
        return false;
    }
}
