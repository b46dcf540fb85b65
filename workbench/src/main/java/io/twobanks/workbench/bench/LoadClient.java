package io.twobanks.workbench.bench;

import java.time.Duration;

/** One client of a load: orders, waits for the answer, notes how long it took, orders again. */
final class LoadClient implements AutoCloseable {
    private final Teller teller;
    private final Orders orders;
    private final long nanos;
    private final Latencies latencies = Latencies.none();
    private long errors;
    private String firstError;

    LoadClient(Teller teller, Orders orders, Duration duration) {
        this.teller = teller;
        this.orders = orders;
        this.nanos = duration.toNanos();
    }

    Outcome order() {
        long began = System.nanoTime();
        long now = began;
        while (now - began < nanos && !Thread.currentThread().isInterrupted()) {
            boolean made = make(orders.next());
            long then = System.nanoTime();
            if (made) {
                latencies.record(then - now);
            }
            now = then;
        }
        return new Outcome(Duration.ofNanos(now - began), latencies, errors, firstError);
    }

    private boolean make(Order order) {
        try {
            teller.transfer(order);
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

    @Override
    public void close() throws Exception {
        teller.close();
    }
}
