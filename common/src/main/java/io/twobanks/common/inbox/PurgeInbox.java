package io.twobanks.common.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Forgets what the inbox has received long ago. First the mark moves, then the rows go: whoever finds no row looks at the mark
 * afterwards, and so never takes what was forgotten for what was never received.
 */
public final class PurgeInbox {
    /** So few that nobody waits long for the locks of a batch. */
    static final int AT_ONCE = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(PurgeInbox.class);

    /** The inbox of a pattern. */
    @FunctionalInterface
    public interface Rows {
        /** Deletes rows that were ordered before this, and received before this; in one statement. @return how many */
        int delete(Instant before, int limit);
    }

    private final InboxMark mark;
    private final Rows rows;
    private final Duration keep;
    private final Clock clock;

    public PurgeInbox(InboxMark mark, Rows rows, Duration keep, Clock clock) {
        this.mark = mark;
        this.rows = rows;
        this.keep = keep;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${bank.inbox.purge-every}")
    void purge() {
        try {
            int purged = purgeNow();
            if (purged > 0) {
                LOG.info("{} row(s) of the inbox were older than {} and are gone", purged, keep);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.info("The inbox is purged later: {}", away.getMessage());
        }
    }

    /** The same, now. @return how many rows are gone */
    int purgeNow() {
        mark.move(clock.instant().minus(keep).truncatedTo(ChronoUnit.MILLIS), keep.toNanos() / 1000);
        Instant before = mark.keptSince();
        int purged = 0;
        int batch;
        do {
            batch = rows.delete(before, AT_ONCE);
            purged += batch;
        } while (batch == AT_ONCE);
        return purged;
    }
}
