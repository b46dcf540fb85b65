package io.twobanks.outbox.relay;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * When relays run: at once when somebody says that there is something new, and again and again in case nobody did, because he has died
 * or it was another instance. The hint is a memory and may get lost; the table is the truth.
 */
public final class RelayThreads implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RelayThreads.class);
    private static final long ENDING_SECONDS = 5;

    private final BooleanSupplier round;
    private final ClaimRows rows;
    private final Semaphore idle;
    private final ExecutorService threads;
    private volatile boolean ending;

    /** @param round delivers one batch, and says whether there may be more that can be delivered now */
    public RelayThreads(BooleanSupplier round, ClaimRows rows, int atOnce) {
        this.round = round;
        this.rows = rows;
        this.idle = new Semaphore(atOnce);
        this.threads = Executors.newFixedThreadPool(atOnce);
    }

    /** An instance that comes back takes over at once what it had. */
    public void start() {
        giveBackAll();
    }

    /** There may be something to deliver. */
    @Scheduled(fixedDelayString = "${outbox.relay.every}")
    public void hint() {
        if (!ending && idle.tryAcquire()) {
            threads.execute(this::relay);
        }
    }

    private void relay() {
        try {
            boolean more = true;
            while (more && !ending) {
                more = round.getAsBoolean();
            }
        } finally {
            idle.release();
        }
    }

    /** An instance that ends in order leaves its work to the others at once. */
    @Override
    public void close() {
        ending = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(ENDING_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("A message is still under way; it is sent again when its lease has run out");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        giveBackAll();
    }

    private void giveBackAll() {
        try {
            rows.giveBackAll();
        } catch (RuntimeException away) {
            LOG.info("What was claimed is due when its lease has run out: {}", away.getMessage());
        }
    }
}
