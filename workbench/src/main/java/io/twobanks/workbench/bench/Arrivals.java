package io.twobanks.workbench.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * When the money of each transfer reached the payee, for contenders whose client has its answer before. Somebody who watches
 * the contender tells it; whoever wants to know asks here. Safe for use by several threads.
 */
public final class Arrivals {
    private final Map<String, CompletableFuture<Instant>> times = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();

    /** The money of a transfer is there. Told twice, the first time holds. */
    public void arrived(String transferId, Instant time) {
        if (of(transferId).complete(time)) {
            count.incrementAndGet();
        }
    }

    /** Waits for one transfer; returns whether its money arrived within the bound. */
    public boolean await(String transferId, Duration bound) throws InterruptedException {
        try {
            of(transferId).get(bound.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** When a transfer's money arrived, if it has. */
    Optional<Instant> timeOf(String transferId) {
        return Optional.ofNullable(of(transferId).getNow(null));
    }

    /** Of how many transfers the money has arrived. */
    long count() {
        return count.get();
    }

    /** All times, the earliest first. */
    List<Instant> inOrder() {
        return times.values().stream()
                .flatMap(time -> Optional.ofNullable(time.getNow(null)).stream())
                .sorted()
                .toList();
    }

    /** Begins anew. What arrives later of transfers that were ordered before is noted, and disturbs nobody. */
    void forget() {
        times.clear();
        count.set(0);
    }

    private CompletableFuture<Instant> of(String transferId) {
        return times.computeIfAbsent(transferId, id -> new CompletableFuture<>());
    }
}
