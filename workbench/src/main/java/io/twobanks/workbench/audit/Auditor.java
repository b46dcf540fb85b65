package io.twobanks.workbench.audit;

import io.twobanks.checker.AuditRead;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Reads both banks again and again while a scenario runs. A server that is away is a read that does not happen. */
public final class Auditor implements AutoCloseable {
    private static final long INTERVAL_MILLIS = 40;
    /** InnoDB gives the same old answer again to who asks for its transactions more often than every 100 ms. */
    private static final long ENTRIES_PER_INTERVAL = 200;

    private static final long LOCK_INTERVAL_NANOS = 250_000_000;

    /** So that a long scenario does not fill the memory: later reads replace nothing, they are not made. */
    private static final int MOST_ENTRIES = 2_000_000;

    private final Audit audit;
    private final List<AuditRead> reads = new ArrayList<>();
    private final AtomicLong oldestLockMillis = new AtomicLong();
    private final AtomicLong uncrowdedLockMillis = new AtomicLong();
    private final Crowd crowd = Crowd.ofThisMachine();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread = new Thread(this::readUntilEnd, "auditor");
    private long locksReadAt = System.nanoTime();
    private long entries;
    private volatile long entriesOfLast;

    private Auditor(Audit audit) {
        this.audit = audit;
    }

    /** Begins to read, on a thread of its own. */
    public static Auditor start(Audit audit) {
        Auditor auditor = new Auditor(audit);
        auditor.thread.setDaemon(true);
        auditor.thread.start();
        return auditor;
    }

    private void readUntilEnd() {
        try {
            do {
                tryToRead();
            } while (!ending.await(pauseMillis(), TimeUnit.MILLISECONDS) && entries < MOST_ENTRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The longer the ledgers, the fewer the reads: about as many entries are read in each second of a long run. */
    private long pauseMillis() {
        return Math.max(INTERVAL_MILLIS, INTERVAL_MILLIS * entriesOfLast / ENTRIES_PER_INTERVAL);
    }

    private void tryToRead() {
        try {
            crowd.look();
            readNow();
            if (System.nanoTime() - locksReadAt > LOCK_INTERVAL_NANOS) {
                long millis = audit.oldestLockMillis();
                oldestLockMillis.accumulateAndGet(millis, Math::max);
                uncrowdedLockMillis.accumulateAndGet(crowd.uncrowded(millis), Math::max);
                locksReadAt = System.nanoTime();
            }
        } catch (SQLException away) {
            // A bank that is down cannot be read; the next read tries again.
        }
    }

    /**
     * Reads at this very moment of the scenario, besides the regular reads.
     *
     * @throws SQLException when a bank is not there
     */
    public AuditRead readNow() throws SQLException {
        AuditRead read = audit.read();
        synchronized (reads) {
            reads.add(read);
            entriesOfLast = read.a().entries().size() + read.b().entries().size();
            entries += entriesOfLast;
        }
        return read;
    }

    /** So far, by time. */
    public List<AuditRead> reads() {
        synchronized (reads) {
            return List.copyOf(reads);
        }
    }

    /** The longest time for which a transaction was seen to hold its row locks. */
    public long oldestLockMillis() {
        return oldestLockMillis.get();
    }

    /** The same without the time in which threads had to wait for a processor. */
    public long uncrowdedLockMillis() {
        return uncrowdedLockMillis.get();
    }

    @Override
    public void close() {
        ending.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
