package io.twobanks.notify.log;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Looks for notices whose turn it is, and has several of them attempted at a time: a bank that is silent keeps nobody waiting. */
public final class DueNotices implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DueNotices.class);

    private final NoticeLog notices;
    private final Attempts attempts;
    private final Consumer<Notice> attempt;
    private final Clock clock;
    private final Semaphore idle;
    private final ExecutorService threads;

    /** @param attempt makes one attempt, unless somebody else does */
    public DueNotices(NoticeLog notices, Attempts attempts, Consumer<Notice> attempt, Clock clock) {
        this.notices = notices;
        this.attempts = attempts;
        this.attempt = attempt;
        this.clock = clock;
        this.idle = new Semaphore(attempts.threads());
        this.threads = Executors.newFixedThreadPool(attempts.threads());
    }

    @Scheduled(fixedDelayString = "${notify.attempts.every}")
    void round() {
        try {
            Instant now = clock.instant();
            notices.due(now, attempts.furthest(now), idle.availablePermits()).forEach(this::begin);
        } catch (DataAccessException | TransactionException away) {
            LOG.info("Notices are looked for later: {}", away.getMessage());
        }
    }

    private void begin(Notice due) {
        if (idle.tryAcquire()) {
            threads.execute(() -> attemptNow(due));
        }
    }

    private void attemptNow(Notice due) {
        try {
            attempt.accept(due);
        } catch (RuntimeException away) {
            LOG.info(
                    "What became of an attempt to tell of {} is not written down: {}",
                    due.transferId(),
                    away.toString());
        } finally {
            idle.release();
        }
    }

    /** What is under way is tried again when its lease has run out. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
