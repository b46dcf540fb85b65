package io.twobanks.workbench.scenario;

import java.util.concurrent.Semaphore;

/**
 * Room for the services of all lanes together. More than these only make each other late: a pattern of four services with two
 * processes of each has eight in one lane, and three such lanes have more work than two processors do in time.
 */
final class Room {
    /** Three lanes on two processors, each with two banks in two processes. */
    private static final int SERVICES_PER_PROCESSOR = 6;

    private final int all;
    private final Semaphore free;

    /** @param all how many services */
    Room(int all) {
        this.all = all;
        this.free = new Semaphore(all, true); // Fair: who needs much must not wait for ever.
    }

    /** What this machine has. */
    static Room ofThisMachine() {
        return new Room(Runtime.getRuntime().availableProcessors() * SERVICES_PER_PROCESSOR);
    }

    /** Waits until there is room. Whoever needs more than there is gets all of it. */
    void take(int services) {
        free.acquireUninterruptibly(Math.min(all, services));
    }

    /** @param services as many as were taken */
    void give(int services) {
        free.release(Math.min(all, services));
    }
}
