package io.twobanks.common.timeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link Timeline} wrote. */
public final class TimelineFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TimelineFile() {}

    /** All lines so far, in the order in which they were written; see {@link #forEach}. */
    public static List<TimelineLine> read(Path file) {
        List<TimelineLine> lines = new ArrayList<>();
        forEach(file, lines::add);
        return lines;
    }

    /**
     * Calls {@code reader} with each line so far, without holding the file in memory; with none when the file does not
     * exist. A line that was cut off by a full disk is left out.
     */
    public static void forEach(Path file, Consumer<TimelineLine> reader) {
        if (!Files.exists(file)) {
            return;
        }
        // Not Files.lines: it fails when the last line was cut off in the middle of a character.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            lines.lines().map(TimelineFile::parse).flatMap(Optional::stream).forEach(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The timeline " + file + " is not readable", e);
        }
    }

    /** Half a line is not a step that anybody may rely on. */
    private static Optional<TimelineLine> parse(String text) {
        try {
            return Optional.of(JSON.readValue(text, TimelineLine.class));
        } catch (JacksonException cutOff) {
            return Optional.empty();
        }
    }
}
