package io.twobanks.infra.network;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What the network of one proxy does to bytes just now. All its connections read it, the proxy's operations set it. */
final class NetworkConditions {

    private final Set<Direction> lost = EnumSet.noneOf(Direction.class);

    /** Not a monitor, whose waits are rounded up to whole milliseconds: half of a fine round trip is less. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition changed = lock.newCondition();
    private boolean frozen;
    private long delayNanos;

    /** What bytes and ends meet. */
    enum Fate {
        PASS,
        VANISH
    }

    void freeze() {
        change(() -> frozen = true);
    }

    void lose(Direction direction) {
        change(() -> lost.add(direction));
    }

    void delay(Duration duration) {
        change(() -> delayNanos = duration.toNanos());
    }

    void clear() {
        change(() -> {
            frozen = false;
            lost.clear();
            delayNanos = 0;
        });
    }

    private void change(Runnable how) {
        lock.lock();
        try {
            how.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether streams may have holes by now, so that they must not go on. */
    boolean isHarmful() {
        lock.lock();
        try {
            return frozen || !lost.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns when bytes that entered at this instant ({@link System#nanoTime}) may leave, and tells whether they do.
     *
     * @param far whether the delay is theirs, too
     */
    Fate await(Direction direction, long enteredNanos, boolean far) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                long remaining = far ? enteredNanos + delayNanos - System.nanoTime() : 0;
                if (frozen) {
                    changed.await();
                } else if (remaining > 0) {
                    changed.awaitNanos(remaining);
                } else {
                    return lost.contains(direction) ? Fate.VANISH : Fate.PASS;
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
