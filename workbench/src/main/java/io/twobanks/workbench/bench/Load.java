package io.twobanks.workbench.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A closed loop: each client orders its next transfer when the one before has been answered. */
final class Load implements AutoCloseable {
    /** Longer than any time-out of a database or a service. */
    private static final Duration LAST_ANSWER_BOUND = Duration.ofSeconds(60);

    private final String contender;
    private final Duration duration;
    private final Clock clock;
    private final List<LoadClient> clients = new ArrayList<>();
    private final ExecutorService threads;

    private Load(String contender, Duration duration, int clients, Clock clock) {
        this.contender = contender;
        this.duration = duration;
        this.clock = clock;
        this.threads = Executors.newFixedThreadPool(clients);
    }

    /**
     * Makes the tellers, so that what they need is there before anything is measured.
     *
     * @param duration how long new transfers are begun; the last ones are waited for, and count
     */
    static Load prepare(Contender contender, Turn turn, Duration duration, SplittableRandom random, Clock clock)
            throws Exception {
        return prepare(contender, turn, Heading.EITHER, duration, random, clock);
    }

    /** The same with one bank that pays. */
    static Load prepare(
            Contender contender, Turn turn, Heading heading, Duration duration, SplittableRandom random, Clock clock)
            throws Exception {
        Load load = new Load(contender.name(), duration, turn.clients(), clock);
        try {
            for (int i = 0; i < turn.clients(); i++) {
                Orders orders = new Orders(turn.accounts(), contender.withinOneBank(), random.split());
                load.clients.add(new LoadClient(contender.teller(), () -> orders.next(heading), duration, clock));
            }
            return load;
        } catch (Exception failed) {
            load.close();
            throw failed;
        }
    }

    /** To be called once. */
    LoadResult run() throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<LoadResult>> running = clients.stream()
                .map(client -> threads.submit(() -> {
                    start.await();
                    return client.order();
                }))
                .toList();
        Instant began = clock.instant();
        long beganNanos = System.nanoTime();
        start.countDown();
        List<LoadResult> ended = new ArrayList<>();
        for (Future<LoadResult> client : running) {
            ended.add(await(client));
        }
        return LoadResult.together(ended, began, Duration.ofNanos(System.nanoTime() - beganNanos));
    }

    private LoadResult await(Future<LoadResult> client) throws InterruptedException {
        try {
            return client.get(duration.plus(LAST_ANSWER_BOUND).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hangs) {
            throw new IllegalStateException(
                    contender + ": a transfer got no answer for " + LAST_ANSWER_BOUND.toSeconds() + " s", hangs);
        } catch (ExecutionException defect) {
            throw new IllegalStateException(contender + ": a client broke", defect.getCause());
        }
    }

    @Override
    public void close() throws Exception {
        threads.shutdownNow();
        for (LoadClient client : clients) {
            client.close();
        }
    }
}
