package io.twobanks.workbench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Each client sends its next payment when the one before has been answered. It finds how much the banks can do; its percentiles
 * leave out what customers who come by themselves would have waited.
 */
final class ClosedLoop implements Loop {
    private final LoadPlan plan;
    private final Supplier<Payments> payments;
    private final Sender sender;

    /** @param payments gives each client its own */
    ClosedLoop(LoadPlan plan, Supplier<Payments> payments, Sender sender) {
        this.plan = plan;
        this.payments = payments;
        this.sender = sender;
    }

    @Override
    public long run() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(plan.clients());
        try {
            long end = System.nanoTime() + plan.lasting().toNanos();
            List<CompletableFuture<Long>> clients = new ArrayList<>();
            for (int i = 0; i < plan.clients(); i++) {
                Payments own = payments.get();
                clients.add(CompletableFuture.supplyAsync(() -> pay(own, end), threads));
            }
            return clients.stream().mapToLong(CompletableFuture::join).sum();
        } finally {
            threads.shutdownNow();
        }
    }

    private long pay(Payments own, long end) {
        long sent = 0;
        while (System.nanoTime() - end < 0) {
            sender.send(own.next()).join();
            sent++;
        }
        return sent;
    }
}
