package io.twobanks.workbench.client;

/**
 * The one clock of a scenario. Clients, readers and faults are all timed by the workbench's own monotonic clock, so that
 * their order can be judged.
 *
 * @param origin {@link System#nanoTime()} when the scenario began
 */
public record Stopwatch(long origin) {
    public static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    /** Nanoseconds since the scenario began. */
    public long now() {
        return System.nanoTime() - origin;
    }
}
