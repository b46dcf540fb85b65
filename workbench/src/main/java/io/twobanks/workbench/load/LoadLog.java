package io.twobanks.workbench.load;

import io.twobanks.workbench.Problem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.HdrHistogram.HistogramLogWriter;

/** HdrHistogram's own log format: a line per second and kind of time. Its tools read it, and logs of several drivers can be added. */
public final class LoadLog implements AutoCloseable {
    private static final double MICROS_PER_MILLI = 1000;
    private static final double MILLIS_PER_SECOND = 1000;

    private final PrintStream stream;
    private final HistogramLogWriter writer;
    private final long began;

    private LoadLog(PrintStream stream, long began) {
        this.stream = stream;
        this.began = began;
        this.writer = new HistogramLogWriter(stream);
    }

    /**
     * @param millis when the load began, since 1970; the lines' times count from there
     * @throws Problem when the file cannot be written
     */
    static LoadLog create(Path file, String comment, long millis) {
        LoadLog log = new LoadLog(stream(file), millis);
        log.writer.outputComment(comment);
        log.writer.outputComment("Values are microseconds; Interval_Max is in milliseconds.");
        log.writer.outputLogFormatVersion();
        log.writer.outputStartTime(millis);
        log.writer.setBaseTime(millis);
        log.writer.outputLegend();
        return log;
    }

    private static PrintStream stream(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
        } catch (IOException not) {
            throw new Problem("load.cannotWrite", file, not);
        }
    }

    /** Each is written down at once, so that who breaks the load off has what was measured. */
    void write(List<Histogram> intervals) {
        intervals.forEach(interval -> writer.outputIntervalHistogram(
                since(interval.getStartTimeStamp()), since(interval.getEndTimeStamp()), interval, MICROS_PER_MILLI));
    }

    /** Whether all was written: a disk that is full says nothing by itself. */
    boolean isWhole() {
        return !stream.checkError();
    }

    private double since(long millis) {
        return (millis - began) / MILLIS_PER_SECOND;
    }

    @Override
    public void close() {
        stream.close();
    }

    /**
     * All of several logs together.
     *
     * @return by tag, in microseconds
     * @throws Problem when one cannot be read, or holds nothing
     */
    public static Map<String, Histogram> merge(List<Path> files) {
        Map<String, Histogram> all = new TreeMap<>();
        for (Path file : files) {
            if (!add(file, all)) {
                throw new Problem("load.noLog", file);
            }
        }
        return all;
    }

    private static boolean add(Path file, Map<String, Histogram> all) {
        boolean some = false;
        try (HistogramLogReader reader = new HistogramLogReader(file.toFile())) {
            while (reader.hasNext()) {
                EncodableHistogram interval = reader.nextIntervalHistogram();
                if (interval instanceof Histogram counts && interval.getTag() != null) {
                    all.computeIfAbsent(interval.getTag(), tag -> Times.none()).add(counts);
                    some = true;
                }
            }
            return some;
        } catch (FileNotFoundException | RuntimeException unreadable) {
            return false;
        }
    }
}
