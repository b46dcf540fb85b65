package io.twobanks.outbox.log;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the outbox small: what was delivered some time ago moves to the archive, in batches that hold no lock for long. */
public final class ArchiveRows {
    static final int BATCH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveRows.class);

    private final Archive archive;
    private final Duration after;
    private final TransactionOperations transaction;

    public ArchiveRows(Archive archive, Duration after, TransactionOperations transaction) {
        this.archive = archive;
        this.after = after;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${outbox.archive.every}")
    void archive() {
        try {
            int moved = archiveNow();
            if (moved > 0) {
                LOG.info("{} delivered message(s) moved to the archive", moved);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.info("Delivered messages are archived later: {}", away.getMessage());
        }
    }

    /** The same, now. @return how many rows were moved */
    int archiveNow() {
        int moved = 0;
        int batch;
        do {
            batch = transaction.execute(status -> moveBatch());
            moved += batch;
        } while (batch == BATCH);
        return moved;
    }

    private int moveBatch() {
        List<Long> rows = archive.lockDelivered(Outbox.micros(after), BATCH);
        if (!rows.isEmpty()) {
            archive.keep(rows);
            archive.remove(rows);
        }
        return rows.size();
    }
}
