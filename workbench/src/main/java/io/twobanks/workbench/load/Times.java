package io.twobanks.workbench.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * How long answers took, in microseconds with three significant digits. Any thread records; one thread takes what has come
 * since it took last.
 */
final class Times {
    /** From the moment at which the request should have been sent. Nothing that a client waited for is left out. */
    static final String RESPONSE = "response";

    /** From the moment at which the request was sent. */
    static final String SERVICE = "service";

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);
    private static final int DIGITS = 3;

    private final Map<String, Histogram> all = new TreeMap<>(Map.of(RESPONSE, none(), SERVICE, none()));
    private final Recorder response = new Recorder(LONGEST_MICROS, DIGITS);
    private final Recorder service = new Recorder(LONGEST_MICROS, DIGITS);

    /** All in {@link System#nanoTime()}. */
    void answered(long due, long sent, long now) {
        response.recordValue(micros(now - due));
        service.recordValue(micros(now - sent));
    }

    private static long micros(long nanos) {
        return Math.max(0, Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(nanos)));
    }

    /** What has come since the last call, the response times first; each with its name as HdrHistogram's tag. */
    List<Histogram> take() {
        return List.of(taken(RESPONSE, response), taken(SERVICE, service));
    }

    /** All that was taken, by name. */
    Map<String, Histogram> all() {
        return all;
    }

    private Histogram taken(String tag, Recorder recorder) {
        Histogram interval = recorder.getIntervalHistogram();
        interval.setTag(tag);
        all.get(tag).add(interval);
        return interval;
    }

    static Histogram none() {
        return new Histogram(LONGEST_MICROS, DIGITS);
    }
}
