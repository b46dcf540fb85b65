package io.twobanks.workbench.bench;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * How long each transfer took, as its client saw it, in microseconds with three significant digits. In JSON it is
 * HdrHistogram's own compressed form in Base64, so that its tools can read it.
 *
 * <p>The clients form a closed loop: who waits for a slow answer orders nothing meanwhile. No correction is made for
 * that, so the high percentiles say less than those of an open load at a fixed rate would.
 */
public final class Latencies {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);
    private static final int DIGITS = 3;
    private static final double MICROS_PER_MILLI = 1000;

    private final Histogram histogram;

    private Latencies(Histogram histogram) {
        this.histogram = histogram;
    }

    /** Without a value; for one thread. */
    public static Latencies none() {
        return new Latencies(new Histogram(LONGEST_MICROS, DIGITS));
    }

    /** All values of all of them. */
    public static Latencies merged(Collection<Latencies> parts) {
        Latencies all = none();
        parts.forEach(part -> all.histogram.add(part.histogram));
        return all;
    }

    void record(long nanos) {
        histogram.recordValue(Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(nanos)));
    }

    public long count() {
        return histogram.getTotalCount();
    }

    /** In milliseconds; 0 when there is no value. */
    public double percentile(double percent) {
        return histogram.getValueAtPercentile(percent) / MICROS_PER_MILLI;
    }

    @JsonValue
    String encoded() {
        ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(buffer);
        return Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(buffer.array(), length));
    }

    @JsonCreator
    static Latencies decoded(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return new Latencies(Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(bytes), LONGEST_MICROS));
        } catch (DataFormatException | BufferUnderflowException broken) {
            throw new IllegalArgumentException("Not a histogram: " + text, broken);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Latencies that && histogram.equals(that.histogram);
    }

    @Override
    public int hashCode() {
        return histogram.hashCode();
    }
}
