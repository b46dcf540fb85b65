package io.twobanks.workbench.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * How much of its time a thread gets on this machine: all of it, or, where more threads want a processor than there are, its part. What
 * takes four seconds among twenty busy threads on two processors takes 0.4 s of one that has them to itself.
 */
final class Crowd {
    private static final Path LOAD = Path.of("/proc/loadavg");
    private static final long REMEMBERED_NANOS = 600_000_000_000L;

    private final int processors;
    private final LongSupplier nanoTime;
    private final IntSupplier wanting;
    private final Deque<Look> looks = new ArrayDeque<>();

    private record Look(long at, double part) {}

    /** @param wanting how many threads run or wait for a processor; 0 when that is not known */
    Crowd(int processors, LongSupplier nanoTime, IntSupplier wanting) {
        this.processors = processors;
        this.nanoTime = nanoTime;
        this.wanting = wanting;
    }

    /** Of this machine; one that does not tell seems to be empty always. */
    static Crowd ofThisMachine() {
        return new Crowd(Runtime.getRuntime().availableProcessors(), System::nanoTime, Crowd::threads);
    }

    /** The fourth number of {@code /proc/loadavg}: runnable threads / all threads (proc_loadavg(5)). */
    private static int threads() {
        try {
            return Integer.parseInt(Files.readString(LOAD).split("[ /]")[3]);
        } catch (IOException notLinux) {
            return 0;
        }
    }

    void look() {
        long now = nanoTime.getAsLong();
        looks.addLast(new Look(now, Math.min(1, (double) processors / Math.max(1, wanting.getAsInt()))));
        while (now - looks.getFirst().at() > REMEMBERED_NANOS) {
            looks.removeFirst();
        }
    }

    /** What is left of the milliseconds until now when each counts for the part of it that a thread got. */
    long uncrowded(long millis) {
        long until = nanoTime.getAsLong();
        long from = until - millis * 1_000_000;
        double counted = 0;
        for (Look look : (Iterable<Look>) looks::descendingIterator) {
            long begin = Math.max(from, look.at());
            counted += Math.max(0, until - begin) * look.part();
            until = begin;
        }
        return Math.round((counted + (until - from)) / 1_000_000); // Nobody looked before that.
    }
}
