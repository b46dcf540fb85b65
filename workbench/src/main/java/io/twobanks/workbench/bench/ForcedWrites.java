package io.twobanks.workbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * How often this process forced a file to disk, by the JVM's own flight recorder, so that a library's log is counted as
 * well as ours.
 *
 * @param meanMillis how long one took; 0 when there was none
 */
record ForcedWrites(long count, double meanMillis) {
    private static final String EVENT = "jdk.FileForce";
    private static final double NANOS_PER_MILLI = 1e6;

    /** What is counted while it runs. */
    interface Work {
        void run() throws Exception;
    }

    /** @param folder for the recording, which is deleted again */
    static ForcedWrites during(Work work, Path folder) throws Exception {
        try (Recording recording = new Recording()) {
            recording.enable(EVENT).withThreshold(Duration.ZERO).withoutStackTrace();
            recording.start();
            work.run();
            recording.stop();
            return read(recording, folder.resolve("forced-writes.jfr"));
        }
    }

    private static ForcedWrites read(Recording recording, Path file) throws IOException {
        recording.dump(file);
        List<RecordedEvent> events = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(EVENT))
                .toList();
        Files.delete(file);
        double mean = events.stream()
                .mapToLong(event -> event.getDuration().toNanos())
                .average()
                .orElse(0);
        return new ForcedWrites(events.size(), mean / NANOS_PER_MILLI);
    }
}
