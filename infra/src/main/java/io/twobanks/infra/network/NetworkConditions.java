package io.twobanks.infra.network;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What the network of one proxy does to bytes just now. All its connections read it, the proxy's operations set it. */
final class NetworkConditions {

    private final Set<Direction> lost = EnumSet.noneOf(Direction.class);
    private boolean frozen;
    private long delayNanos;

    /** What bytes and ends meet. */
    enum Fate {
        PASS,
        VANISH
    }

    synchronized void freeze() {
        frozen = true;
    }

    synchronized void lose(Direction direction) {
        lost.add(direction);
    }

    synchronized void delay(Duration duration) {
        delayNanos = duration.toNanos();
        notifyAll();
    }

    /** Whether streams may have holes by now, so that they must not go on. */
    synchronized boolean isHarmful() {
        return frozen || !lost.isEmpty();
    }

    synchronized void clear() {
        frozen = false;
        lost.clear();
        delayNanos = 0;
        notifyAll();
    }

    /** Returns when bytes that entered at this instant ({@link System#nanoTime}) may leave, and tells whether they do. */
    synchronized Fate await(Direction direction, long enteredNanos) throws InterruptedException {
        while (true) {
            long remaining = enteredNanos + delayNanos - System.nanoTime();
            if (frozen) {
                wait();
            } else if (remaining > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, remaining);
            } else {
                return lost.contains(direction) ? Fate.VANISH : Fate.PASS;
            }
        }
    }
}
