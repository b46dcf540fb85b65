package io.twobanks.workbench.scenario;

import io.twobanks.workbench.launch.Backend;
import io.twobanks.workbench.launch.Checkout;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Runs scenarios side by side: each lane has processes of its own and runs one scenario after the other. Most of its time
 * a scenario waits, so there are more lanes than processors. A lane prefers a scenario that can use the processes that it
 * has; starting others is what costs.
 */
public final class ScenarioLanes {
    private final Checkout checkout;
    private final String pattern;
    private final Path folder;
    private final Clock clock;
    private final Backend backend;

    /**
     * @param folder where the processes' homes and the evidence of each scenario go; its content is replaced
     * @param backend who starts the servers
     */
    public ScenarioLanes(Checkout checkout, String pattern, Path folder, Clock clock, Backend backend) {
        this.checkout = checkout;
        this.pattern = pattern;
        this.folder = folder;
        this.clock = clock;
        this.backend = backend;
    }

    /** How many lanes this machine should have: one waits while the others work. With more, answers come too late. */
    public static int usual() {
        return Runtime.getRuntime().availableProcessors() + 1;
    }

    /**
     * Runs all and returns when the last has ended.
     *
     * @param jobs how many at a time
     * @param seed of each one's randomness
     * @param ended is told each scenario's place in the list and what it came to, as soon as it has; one call at a time
     */
    public void run(List<Scenario> scenarios, int jobs, long seed, BiConsumer<Integer, Result> ended) {
        Backlog backlog = new Backlog(scenarios);
        Object oneAtATime = new Object();
        int lanes = backend.isOwn() ? Math.min(jobs, scenarios.size()) : 1; // They would share one schema.
        if (lanes > 1) {
            new ProcessSets(checkout, folder.resolve("lane-0"), pattern, backend).warmUp();
        }
        CompletableFuture<?>[] running = IntStream.range(0, lanes)
                .mapToObj(lane -> CompletableFuture.runAsync(
                        () -> {
                            try (ScenarioRunner runner = new ScenarioRunner(
                                    checkout, pattern, folder.resolve("lane-" + lane), clock, backend)) {
                                work(runner, backlog, seed, (place, result) -> {
                                    synchronized (oneAtATime) {
                                        ended.accept(place, result);
                                    }
                                });
                            }
                        },
                        task -> new Thread(task, "lane-" + lane).start()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(running).join();
    }

    private static void work(ScenarioRunner runner, Backlog backlog, long seed, BiConsumer<Integer, Result> ended) {
        for (Waiting next = backlog.next(runner); next != null; next = backlog.next(runner)) {
            ended.accept(next.place(), runner.run(next.scenario(), seed));
        }
    }

    private record Waiting(int place, Scenario scenario) {}

    /** What is still to be run. */
    private static final class Backlog {
        private final List<Waiting> waiting = new LinkedList<>();

        private Backlog(List<Scenario> scenarios) {
            IntStream.range(0, scenarios.size())
                    .forEach(place -> waiting.add(new Waiting(place, scenarios.get(place))));
        }

        /** The first one that the runner's processes will do for, or else the first; null when none is left. */
        private synchronized Waiting next(ScenarioRunner runner) {
            if (waiting.isEmpty()) {
                return null;
            }
            Waiting chosen = waiting.stream()
                    .filter(one -> runner.hasProcessesFor(one.scenario()))
                    .findFirst()
                    .orElse(waiting.get(0));
            waiting.remove(chosen);
            return chosen;
        }
    }
}
