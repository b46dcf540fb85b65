package io.twobanks.workbench.campaign;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.process.ProcessState;
import io.twobanks.workbench.scenario.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets faults happen at their times. What happens to one target happens in turn; different targets may be broken at once. */
final class Breaker implements AutoCloseable {
    private static final int AT_ONCE = 4;
    private static final int STARTS = 5;
    private static final long MOMENT_MILLIS = 2_000;

    private final Lab lab;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final long began = System.nanoTime();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(AT_ONCE);
    private final Map<String, Object> turns = new ConcurrentHashMap<>();
    private final List<CompletableFuture<Void>> scheduled = new ArrayList<>();

    Breaker(Lab lab) {
        this.lab = lab;
    }

    void schedule(Trouble trouble) {
        scheduled.add(CompletableFuture.runAsync(
                () -> happen(trouble),
                task -> threads.schedule(task, trouble.atMillis() - passedMillis(), TimeUnit.MILLISECONDS)));
    }

    private long passedMillis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private void happen(Trouble trouble) {
        synchronized (turns.computeIfAbsent(trouble.target(), first -> new Object())) {
            begin(trouble);
            pause(trouble.lastsMillis());
            repair(trouble);
        }
    }

    private void begin(Trouble trouble) {
        switch (trouble.kind()) {
            case KILL -> lab.kill(trouble.target());
            case STOP -> lab.stop(trouble.target());
            case FREEZE -> {
                if (lab.run().process(trouble.target()).state() == ProcessState.READY) {
                    lab.freeze(trouble.target());
                }
            }
            default -> network(trouble, trouble.kind().action());
        }
    }

    private void repair(Trouble trouble) {
        switch (trouble.kind()) {
            case KILL, STOP -> start(trouble.target());
            case FREEZE -> {
                if (lab.run().process(trouble.target()).state() == ProcessState.FROZEN) {
                    lab.thaw(trouble.target());
                }
            }
            default -> network(trouble, "pass");
        }
    }

    private void network(Trouble trouble, String action) {
        String[] ends = trouble.target().split(Surroundings.WAY);
        lab.network(ends[0], ends[1], action);
    }

    /** A process may not get up while what it needs is broken, too; at the end of the campaign everything is started. */
    private void start(String process) {
        for (int attempt = 1; attempt <= STARTS; attempt++) {
            try {
                lab.restart(process);
                return;
            } catch (InfraException notNow) {
                pause(MOMENT_MILLIS);
            }
        }
    }

    private void pause(long millis) {
        try {
            ended.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the time is over and every fault that has begun is repaired. */
    void awaitEnd(long lengthMillis) {
        pause(lengthMillis - passedMillis());
        scheduled.forEach(CompletableFuture::join);
    }

    @Override
    public void close() {
        ended.countDown();
        threads.shutdownNow();
    }
}
