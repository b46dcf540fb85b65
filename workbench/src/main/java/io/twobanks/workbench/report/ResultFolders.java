package io.twobanks.workbench.report;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.scenario.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of all results of a kind, each with the time of its begin in its name.
 *
 * @param root for example {@code .twobanks/compare}
 */
public record ResultFolders(Path root) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /** Each may have thousands of lines, and the newest tell most. */
    private static final int MOST_READ = 6;

    /** One for a run that begins now; it is not made yet. */
    public Path fresh(Clock clock) {
        return root.resolve(STAMP.format(clock.instant()));
    }

    /**
     * The one that a user means.
     *
     * @param named empty means the last one
     * @throws Problem when it has no results
     */
    public Path existing(String named) {
        if (named.isEmpty()) {
            return newest().orElseThrow(() -> new Problem("compare.nothingToResume", root));
        }
        Path folder = Path.of(named);
        if (!hasResults(folder)) {
            throw new Problem("compare.noFolder", named);
        }
        return folder;
    }

    /** The one of the last run that has results; empty when there is none. */
    public Optional<Path> newest() {
        return newestFirst().stream().findFirst();
    }

    /** How long each scenario took when it was last run, in milliseconds, by its pattern and id. */
    public Map<String, Long> knownTimes() {
        Map<String, Long> known = new HashMap<>();
        newestFirst().stream()
                .limit(MOST_READ)
                .flatMap(ResultFolders::results)
                .forEach(result ->
                        known.putIfAbsent(result.name(), result.figures().totalMillis()));
        return known;
    }

    private static Stream<Result> results(Path folder) {
        try {
            return ComparisonFile.read(folder.resolve(ComparisonFile.JSON_NAME)).results().stream();
        } catch (Problem anotherSchema) {
            return Stream.empty(); // It tells no times.
        }
    }

    private List<Path> newestFirst() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(ResultFolders::hasResults)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasResults(Path folder) {
        return Files.exists(folder.resolve(ComparisonFile.JSON_NAME));
    }
}
