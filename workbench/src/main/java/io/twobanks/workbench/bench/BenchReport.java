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
 * @param warmUps one for each contender
 * @param footprint of the pattern's processes when the last turn had ended
 * @param turns in the order in which they were taken
 */
public record BenchReport(
        Instant began,
        BenchSettings settings,
        Machine machine,
        Yardsticks yardsticks,
        List<String> baselines,
        List<WarmUp> warmUps,
        List<Anatomy> anatomies,
        Footprint footprint,
        List<TurnResult> turns) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Reads a file that {@link #write} wrote. */
    public static BenchReport read(Path file) {
        return read(file, BenchReport.class);
    }

    /** The same for a report of any kind. */
    static <T> T read(Path file, Class<T> kind) {
        return JSON.readValue(file.toFile(), kind);
    }

    /** Writes the file that the settings name, or else one into the folder, named by pattern and time; returns it. */
    Path write(Path folder) throws IOException {
        return settings.report() == null
                ? write(this, folder, settings.pattern(), began)
                : write(this, Path.of(settings.report()));
    }

    /** The same for a report of any kind. */
    static Path write(Object report, Path folder, String name, Instant began) throws IOException {
        String time = began.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
        return write(report, folder.resolve(name + "-" + time.replace(':', '-') + ".json"));
    }

    static Path write(Object report, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JSON.writeValueAsString(report) + "\n");
        return file;
    }

    /** The same for a file that grows: never half of it, so that who ends the run has all that was measured before. */
    static void replace(Object report, Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.move(write(report, beside), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether a turn's money or answers did not add up. */
    public boolean isVoid() {
        return turns.stream().anyMatch(TurnResult::isVoid);
    }
}
