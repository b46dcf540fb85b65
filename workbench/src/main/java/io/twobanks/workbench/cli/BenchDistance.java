package io.twobanks.workbench.cli;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.bench.BenchSettings;
import io.twobanks.workbench.bench.DistanceReport;
import io.twobanks.workbench.bench.DistanceTable;
import io.twobanks.workbench.launch.Pattern;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what distance between the banks does to each pattern, one after the other, each in a process of its own. All write
 * into one file, cell by cell, so that who breaks it off keeps what was measured.
 */
final class BenchDistance {
    private final Folders folders;
    private final BenchOptions options;
    private final PrintWriter out;
    private final List<String> failed = new ArrayList<>();

    BenchDistance(Folders folders, BenchOptions options, PrintWriter out) {
        this.folders = folders;
        this.options = options;
        this.out = out;
    }

    /** @param now when it begins; the file is called after it */
    int measure(Instant now) throws IOException, InterruptedException {
        List<Pattern> patterns = options.patterns(folders.checkout()).stream()
                .map(folders.checkout()::pattern)
                .toList();
        Home home = folders.benchHome();
        String time = now.truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
        Path file = home.root().resolve("distance-" + time + ".json");
        out.println(Messages.text("bench.distance.sides", file));
        long began = System.nanoTime();
        for (Pattern pattern : patterns) {
            if (!measure(pattern, file, home)) {
                return 1;
            }
        }
        return show(file, Duration.ofNanos(System.nanoTime() - began).toMinutes());
    }

    /** Returns false when somebody ends it all. One pattern that fails does not keep the others from being measured. */
    private boolean measure(Pattern pattern, Path file, Home home) throws IOException, InterruptedException {
        BenchSettings settings = options.ofDistance(pattern.id(), file.toString(), home);
        BenchProcess process = BenchProcess.start(folders.checkout().scenarioClassPath(pattern), settings);
        process.await();
        if (!hasCells(file, pattern)) {
            failed.add(pattern.id());
        }
        return !process.isEnding();
    }

    private static boolean hasCells(Path file, Pattern pattern) {
        return Files.exists(file) && !DistanceReport.read(file).of(pattern.id()).isEmpty();
    }

    private int show(Path file, long minutes) throws IOException {
        if (!Files.exists(file)) {
            throw new Problem("bench.all.nothing");
        }
        DistanceReport report = DistanceReport.read(file);
        for (String pattern : failed) {
            report = report.without(pattern);
        }
        report.write(file);
        new DistanceTable(report).lines().forEach(out::println);
        out.println(Messages.text("bench.all.written", file, minutes));
        return report.isWhole() ? 0 : 1;
    }
}
