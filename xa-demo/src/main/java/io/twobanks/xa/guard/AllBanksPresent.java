package io.twobanks.xa.guard;

import com.atomikos.datasource.RecoverableResource;
import com.atomikos.icatch.RecoveryService;
import com.atomikos.icatch.config.Configuration;
import com.atomikos.recovery.PendingTransactionRecord;
import java.time.Clock;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * A resource without a bank behind it: it tells Atomikos that recovery is not complete, as long as a bank may be missing.
 *
 * <p>Atomikos scans from the moment when it starts until it stops, and forgets every decision that is older than its
 * time-out when all resources <em>that it knows then</em> have nothing left to do. Data sources are registered one after
 * the other, and closed before it. A scan when bank A is there and bank B is not commits at A and forgets the decision;
 * a scan when no bank is there forgets it at once. When bank B comes, its branch has no decision any more, and abort is
 * presumed. Found by repetition: the first took a loaded machine and the twentieth restart, the second a machine so
 * loaded that seven seconds passed between the start of Atomikos and the first data source.
 */
public final class AllBanksPresent implements RecoverableResource {
    private static final long NEVER = Long.MAX_VALUE;
    private static final Logger LOG = LoggerFactory.getLogger(AllBanksPresent.class);

    private final boolean on;
    private final Clock clock;
    /** A scan takes its list of banks when it starts; one that has started later than this knows them all. */
    private volatile long presentSinceMillis = NEVER;

    public AllBanksPresent(boolean on, Clock clock) {
        this.on = on;
        this.clock = clock;
    }

    /** Takes part in every scan; to be called before Atomikos starts. */
    public void takePart() {
        Configuration.addResource(this);
    }

    @EventListener(ApplicationStartedEvent.class)
    void begin() {
        presentSinceMillis = clock.millis();
    }

    /** Before the first data source is closed. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        presentSinceMillis = NEVER;
    }

    /** @return false ("not complete") while a bank may be missing; then Atomikos forgets nothing */
    @Override
    public boolean recover(
            long startOfScanMillis,
            Collection<PendingTransactionRecord> expiredCommitting,
            Collection<PendingTransactionRecord> inDoubtForeign) {
        if (on && startOfScanMillis <= presentSinceMillis) {
            LOG.info("Recovery waits until both banks are there");
            return false;
        }
        return true;
    }

    @Override
    public String getName() {
        return "all-banks-present";
    }

    @Override
    public boolean isSameRM(RecoverableResource other) {
        return this == other;
    }

    @Override
    public void setRecoveryService(RecoveryService service) {
        // It has no branches of its own to recover.
    }

    @Override
    public boolean hasPendingParticipantsFromLastRecoveryScan() {
        return false;
    }

    @Override
    public boolean isClosed() {
        return false;
    }

    @Override
    public void close() {
        // There is nothing behind it.
    }
}
