package io.twobanks.workbench.console;

import io.twobanks.common.timeline.TimelineLine;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is added to the timelines of a folder: each line once, and no line before it is whole. */
final class TimelineTail {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** So much of what an earlier life has written is read, and of one look at a file that grows fast. */
    static final int MOST_BYTES = 256 * 1024;

    private final Path folder;
    private final Map<Path, Long> read = new HashMap<>();

    TimelineTail(Path folder) {
        this.folder = folder;
    }

    /** What was written since the last time, by time. */
    List<TimelineLine> next() {
        List<TimelineLine> lines = new ArrayList<>();
        for (Path file : files()) {
            String text = added(file);
            text.lines().map(TimelineTail::parse).flatMap(Optional::stream).forEach(lines::add);
        }
        lines.sort(Comparator.comparing(TimelineLine::time));
        return lines;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole lines only; what an earlier life has begun with may be cut off in the middle of one, and is then left out. */
    private String added(Path file) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(read.getOrDefault(file, 0L), bytes.length() - MOST_BYTES);
            byte[] added = new byte[(int) Math.max(0, bytes.length() - from)];
            bytes.seek(from);
            bytes.readFully(added);
            int end = added.length;
            while (end > 0 && added[end - 1] != '\n') {
                end--;
            }
            read.put(file, from + end);
            return new String(added, 0, end, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<TimelineLine> parse(String text) {
        try {
            return Optional.of(JSON.readValue(text, TimelineLine.class));
        } catch (JacksonException cutOff) {
            return Optional.empty();
        }
    }
}
