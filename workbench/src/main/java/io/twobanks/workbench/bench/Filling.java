package io.twobanks.workbench.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Some clients order a number of transfers from bank A to bank B, all together, and wait for the answers only. */
final class Filling {
    private static final int CLIENTS = 16;
    private static final long TOO_MANY_ERRORS = 100;

    private final Contender contender;
    private final AtomicLong left;
    private final AtomicLong made = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();

    Filling(Contender contender, long transfers) {
        this.contender = contender;
        this.left = new AtomicLong(transfers);
    }

    /** Returns how long it took; every transfer has been accepted then. */
    Duration fill(SplittableRandom random) throws Exception {
        long began = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Void>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Orders orders = new Orders(Accounts.SPREAD, false, random.split());
                clients.add(threads.submit(() -> order(orders)));
            }
            for (Future<Void> client : clients) {
                join(client);
            }
        } finally {
            threads.shutdownNow();
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private Void order(Orders orders) throws Exception {
        try (Teller teller = contender.teller()) {
            while (left.getAndDecrement() > 0) {
                make(teller, orders.nextToB());
            }
        }
        return null;
    }

    private void make(Teller teller, Order order) throws Exception {
        try {
            teller.transfer(order);
            made.incrementAndGet();
        } catch (InterruptedException ending) {
            throw ending;
        } catch (Exception failed) {
            left.incrementAndGet();
            if (errors.incrementAndGet() >= TOO_MANY_ERRORS) {
                throw failed;
            }
        }
    }

    private static void join(Future<Void> client) throws Exception {
        try {
            client.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    long made() {
        return made.get();
    }

    /** Transfers that were not accepted; others were ordered in their place. */
    long errors() {
        return errors.get();
    }
}
