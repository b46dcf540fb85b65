package io.twobanks.common.timeline;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one JSON line per step to an append-only file. A line is one unbuffered write, so it is in the operating
 * system's hands before the next step begins and survives the crash of this process; a full disk never stops the bank.
 */
public final class Timeline {
    private static final Logger LOG = LoggerFactory.getLogger(Timeline.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    every -> every.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY))
            .build();

    private final String role;
    private final Clock clock;
    private final OutputStream lines;

    private Timeline(String role, Clock clock, OutputStream lines) {
        this.role = role;
        this.clock = clock;
        this.lines = lines;
    }

    /** A timeline that nobody watches: writing costs nothing. */
    public static Timeline unwatched() {
        return new Timeline("", Clock.systemUTC(), OutputStream.nullOutputStream());
    }

    /**
     * Appends to {@code file}.
     *
     * @param role the process that writes, for example {@code bank-a}
     */
    public static Timeline to(Path file, String role, Clock clock) throws IOException {
        boolean cutOff = endsInTheMiddleOfALine(file);
        FileOutputStream lines = new FileOutputStream(file.toFile(), true);
        if (cutOff) {
            lines.write('\n');
        }
        return new Timeline(role, clock, lines);
    }

    /** Whether a former life of the service left half a line, because the disk was full. */
    private static boolean endsInTheMiddleOfALine(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        try (RandomAccessFile existing = new RandomAccessFile(file.toFile(), "r")) {
            existing.seek(existing.length() - 1);
            return existing.read() != '\n';
        }
    }

    /** Writes a line; {@code time} and {@code role} are filled in. */
    public void write(TimelineLine line) {
        if (role.isEmpty()) {
            return;
        }
        byte[] bytes =
                (JSON.writeValueAsString(line.at(clock.instant(), role)) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            lines.write(bytes);
        } catch (IOException e) {
            LOG.warn("A timeline line is lost ({}); the transfer goes on", e.getMessage());
        }
    }
}
