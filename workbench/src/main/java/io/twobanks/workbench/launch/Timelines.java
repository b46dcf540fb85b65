package io.twobanks.workbench.launch;

import io.twobanks.common.timeline.TimelineFile;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.infra.process.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The timelines of a pattern's services: one append-only file each, kept with the data, so that the next life of a
 * service can still tell which transfer an old branch belongs to.
 *
 * @param folder holds {@code <service>.jsonl}
 */
public record Timelines(Path folder) {
    /** Those of a pattern in a home; the folder need not exist. */
    public static Timelines of(Home home, String pattern) {
        return new Timelines(home.data("timeline-" + pattern));
    }

    /** The file that a service appends to. */
    Path of(String service) {
        return folder.resolve(service + ".jsonl");
    }

    /** The lines of all services so far, by time. */
    public List<TimelineLine> read() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .flatMap(file -> TimelineFile.read(file).stream())
                    .sorted(Comparator.comparing(TimelineLine::time))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
