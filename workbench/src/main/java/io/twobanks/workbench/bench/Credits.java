package io.twobanks.workbench.bench;

import java.time.Duration;
import java.time.Instant;

/**
 * The second time of a transfer whose client is answered before the payee has the money.
 *
 * @param seconds from the first order to the last credit, so that a backlog that the answers left behind counts
 * @param latencies from each order until the payee had the money, as far as it arrived
 */
public record Credits(double seconds, Latencies latencies) {
    /** Longer than a message that failed a few times takes to come again. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final double NANOS = 1e9;

    /** Waits until the money of every transfer that was made has arrived, or a bound has passed. */
    static Credits await(Arrivals arrivals, LoadResult outcome) throws InterruptedException {
        long deadline = System.nanoTime() + BOUND.toNanos();
        Latencies latencies = Latencies.none();
        Duration last = outcome.took();
        for (Ordered ordered : outcome.ordered()) {
            arrivals.await(ordered.transferId(), Duration.ofNanos(deadline - System.nanoTime()));
            Instant arrived = arrivals.timeOf(ordered.transferId()).orElse(null);
            if (arrived != null) {
                latencies.record(
                        Math.max(0, Duration.between(ordered.at(), arrived).toNanos()));
                last = longer(last, Duration.between(outcome.began(), arrived));
            }
        }
        return new Credits(last.toNanos() / NANOS, latencies);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
