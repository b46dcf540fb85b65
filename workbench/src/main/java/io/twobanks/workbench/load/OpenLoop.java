package io.twobanks.workbench.load;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends at a fixed rate whatever the answers do, as customers come who do not know of each other. Each payment has a moment at
 * which it is due, and its response time counts from there: also when it had to wait because the ones before it were slow, which
 * a client that only measures what it sends leaves out (G. Tene's "coordinated omission").
 */
final class OpenLoop implements Loop {
    private static final double NANOS = 1e9;

    private final LoadPlan plan;
    private final Payments payments;
    private final Sender sender;
    private final Semaphore room;

    OpenLoop(LoadPlan plan, Payments payments, Sender sender) {
        this.plan = plan;
        this.payments = payments;
        this.sender = sender;
        this.room = new Semaphore(plan.atMost());
    }

    @Override
    public long run() throws InterruptedException {
        long began = System.nanoTime();
        long number = Math.max(1, Math.round(plan.rate() * plan.lasting().toNanos() / NANOS));
        for (long nth = 0; nth < number; nth++) {
            long due = began + Math.round(nth * NANOS / plan.rate());
            waitUntil(due);
            room.acquire();
            sender.send(payments.next(), due).whenComplete((done, never) -> room.release());
        }
        room.acquire(plan.atMost());
        return number;
    }

    private static void waitUntil(long due) throws InterruptedException {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
