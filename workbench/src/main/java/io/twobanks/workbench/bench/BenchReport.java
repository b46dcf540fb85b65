package io.twobanks.workbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that was measured in a run of the bench, as it stands in its file.
 *
 * @param baselines the contenders with which the others are compared
 * @param turns in the order in which they were taken
 */
public record BenchReport(
        Instant began,
        BenchSettings settings,
        Machine machine,
        Yardsticks yardsticks,
        List<String> baselines,
        List<Anatomy> anatomies,
        List<TurnResult> turns) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Reads a file that {@link #write} wrote. */
    public static BenchReport read(Path file) {
        return JSON.readValue(file.toFile(), BenchReport.class);
    }

    /** Writes a file of its own into the folder, named by pattern and time, and returns it. */
    Path write(Path folder) throws IOException {
        return write(this, folder, settings.pattern(), began);
    }

    /** The same for a report of any kind. */
    static Path write(Object report, Path folder, String name, Instant began) throws IOException {
        Files.createDirectories(folder);
        String time = began.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
        Path file = folder.resolve(name + "-" + time.replace(':', '-') + ".json");
        Files.write(file, JSON.writeValueAsBytes(report));
        return file;
    }

    /** Whether a turn's money or answers did not add up. */
    public boolean isVoid() {
        return turns.stream().anyMatch(TurnResult::isVoid);
    }
}
