package io.twobanks.workbench.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A tenth of a backlog while it was drained.
 *
 * @param credits how many payees got their money in it
 * @param seconds from the last credit of the tenth before, or from the first credit of all, to its own last one
 * @param cpu that was used meanwhile
 */
public record Tenth(long credits, double seconds, CpuTimes cpu) {
    static final int ALL = 10;

    private static final double NANOS = 1e9;

    /**
     * @param times of all credits in order, at least ten of them
     * @param cpu as it was at the first credit and at the end of each tenth
     */
    static List<Tenth> of(List<Instant> times, List<CpuTimes> cpu) {
        List<Tenth> tenths = new ArrayList<>();
        for (int i = 0; i < ALL; i++) {
            long from = last(times.size(), i);
            long to = last(times.size(), i + 1);
            Duration took = Duration.between(times.get((int) from), times.get((int) to));
            tenths.add(
                    new Tenth(to - from, took.toNanos() / NANOS, cpu.get(i + 1).since(cpu.get(i))));
        }
        return tenths;
    }

    /** The index of the last credit of the first so many tenths; the first credit of all only begins the time. */
    static long last(long credits, int tenths) {
        return (credits - 1) * tenths / ALL;
    }

    double perSecond() {
        return credits / seconds;
    }
}
