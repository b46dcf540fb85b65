package io.twobanks.notify.log;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Looks for notices whose turn it is, and has several of them attempted at a time: a bank that is silent keeps nobody waiting. It looks
 * at once when somebody says that there is a new one, and again and again in case nobody did. The hint is a memory and may get lost;
 * the table is the truth.
 */
public final class DueNotices implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DueNotices.class);

    private final NoticeLog notices;
    private final Attempts attempts;
    private final Consumer<Notice> attempt;
    private final Clock clock;
    private final Semaphore idle;
    private final ExecutorService threads;
    private final ExecutorService looking = Executors.newSingleThreadExecutor();
    private final AtomicBoolean hinted = new AtomicBoolean();
    /** Attempts of this process, also those that have not claimed their notice yet: it is still due, and would be taken twice. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    private volatile boolean more;

    /** @param attempt makes one attempt, unless somebody else does */
    public DueNotices(NoticeLog notices, Attempts attempts, Consumer<Notice> attempt, Clock clock) {
        this.notices = notices;
        this.attempts = attempts;
        this.attempt = attempt;
        this.clock = clock;
        this.idle = new Semaphore(attempts.threads());
        this.threads = Executors.newFixedThreadPool(attempts.threads());
    }

    /** There may be a notice that is due. Many hints at a time are one. */
    @Scheduled(fixedDelayString = "${notify.attempts.every}")
    public void hint() {
        if (!looking.isShutdown() && hinted.compareAndSet(false, true)) {
            looking.execute(this::look);
        }
    }

    private void look() {
        hinted.set(false);
        more = true; // whoever ends an attempt meanwhile has it looked for once more
        try {
            Instant now = clock.instant();
            List<Notice> due = notices.due(now, attempts.furthest(now), attempts.threads());
            long left = due.stream().filter(notice -> !begin(notice)).count();
            more = left > 0 || due.size() == attempts.threads();
        } catch (DataAccessException | TransactionException away) {
            LOG.info("Notices are looked for later: {}", away.getMessage());
        }
    }

    /** @return false when all threads are busy */
    private boolean begin(Notice due) {
        if (underWay.contains(due.transferId())) {
            return true;
        }
        if (!idle.tryAcquire()) {
            return false;
        }
        underWay.add(due.transferId());
        threads.execute(() -> attemptNow(due));
        return true;
    }

    /** After a failure nobody is in a hurry: the next one would probably fail, too. */
    private void attemptNow(Notice due) {
        boolean failed = false;
        try {
            attempt.accept(due);
        } catch (RuntimeException away) {
            failed = true;
            LOG.info(
                    "What became of an attempt to tell of {} is not written down: {}",
                    due.transferId(),
                    away.toString());
        } finally {
            underWay.remove(due.transferId());
            idle.release();
        }
        if (more && !failed) {
            hint();
        }
    }

    /** What is under way is tried again when its lease has run out. */
    @Override
    public void close() {
        looking.shutdownNow();
        threads.shutdownNow();
    }
}
