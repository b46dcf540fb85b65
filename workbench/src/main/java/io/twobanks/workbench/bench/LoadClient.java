package io.twobanks.workbench.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One client of a load: orders, waits for the answer, notes how long it took, orders again when it may. */
final class LoadClient implements AutoCloseable {
    private final Teller teller;
    private final Supplier<Order> orders;
    private final long nanos;
    private final Clock clock;
    private final List<Ordered> ordered = new ArrayList<>();
    private final Latencies latencies = Latencies.none();
    private long errors;
    private String firstError;

    LoadClient(Teller teller, Supplier<Order> orders, Duration duration, Clock clock) {
        this.teller = teller;
        this.orders = orders;
        this.nanos = duration.toNanos();
        this.clock = clock;
    }

    LoadResult order() {
        Instant start = clock.instant();
        long began = System.nanoTime();
        long now = began;
        while (now - began < nanos && !Thread.currentThread().isInterrupted()) {
            Order order = orders.get();
            if (make(order)) {
                latencies.record(System.nanoTime() - now);
                rest(order);
            }
            now = System.nanoTime();
        }
        return new LoadResult(start, Duration.ofNanos(now - began), ordered, latencies, errors, firstError);
    }

    private boolean make(Order order) {
        Instant at = clock.instant();
        try {
            teller.transfer(order);
            ordered.add(new Ordered(order.transferId(), at));
            return true;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception failed) {
            errors++;
            firstError = firstError == null ? failed.toString() : firstError;
            return false;
        }
    }

    private void rest(Order made) {
        try {
            teller.awaitNext(made);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws Exception {
        teller.close();
    }
}
