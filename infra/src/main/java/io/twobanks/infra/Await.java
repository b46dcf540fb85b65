package io.twobanks.infra;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits that always end: a condition is asked again and again until it holds or a bound has passed. */
public final class Await {

    private static final Duration INTERVAL = Duration.ofMillis(20);

    private Await() {}

    /**
     * @return true as soon as the condition holds; false when it did not hold within the bound or the thread was
     *     interrupted (the interrupt flag stays set)
     */
    public static boolean until(BooleanSupplier condition, Duration bound) {
        long deadline = System.nanoTime() + bound.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(INTERVAL.toNanos());
        }
        return true;
    }
}
