package io.twobanks.common.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link Timeline} wrote. */
public final class TimelineFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TimelineFile() {}

    /**
     * All lines so far, in the order in which they were written; none when the file does not exist. A last line that
     * was cut off by a full disk is left out.
     */
    public static List<TimelineLine> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<TimelineLine> lines = new ArrayList<>();
        try {
            // Not readAllLines: it fails when the last line was cut off in the middle of a character.
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().forEach(text -> parse(text, lines));
        } catch (IOException e) {
            throw new UncheckedIOException("The timeline " + file + " is not readable", e);
        }
        return lines;
    }

    private static void parse(String text, List<TimelineLine> lines) {
        try {
            lines.add(JSON.readValue(text, TimelineLine.class));
        } catch (JacksonException cutOff) {
            // Half a line is not a step that anybody may rely on.
            return;
        }
    }
}
