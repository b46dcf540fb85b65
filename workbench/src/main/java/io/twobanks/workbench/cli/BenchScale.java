package io.twobanks.workbench.cli;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.bench.ScaleCell;
import io.twobanks.workbench.bench.ScaleReport;
import io.twobanks.workbench.bench.ScaleTable;
import io.twobanks.workbench.launch.Pattern;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Measures what more processes of each bank do, one pattern after the other, each in a process of its own. All write into one file,
 * cell by cell, so that who breaks it off keeps what was measured.
 */
final class BenchScale {
    private final Folders folders;
    private final BenchOptions options;
    private final PrintWriter out;

    BenchScale(Folders folders, BenchOptions options, PrintWriter out) {
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
        Path file = home.root().resolve("scale-" + time + ".json");
        out.println(Messages.text("bench.scale.begins", file));
        long began = System.nanoTime();
        for (Pattern pattern : patterns) {
            BenchProcess process = BenchProcess.start(
                    folders.checkout().scenarioClassPath(pattern),
                    options.ofScale(pattern.id(), file.toString(), home));
            process.await();
            if (process.isEnding()) {
                return 1;
            }
        }
        return show(
                file,
                patterns.size(),
                Duration.ofNanos(System.nanoTime() - began).toMinutes());
    }

    private int show(Path file, int patterns, long minutes) throws IOException {
        if (!Files.exists(file)) {
            throw new Problem("bench.all.nothing");
        }
        ScaleReport report = ScaleReport.read(file);
        new ScaleTable(report).lines().forEach(out::println);
        out.println(Messages.text("bench.all.written", file, minutes));
        return report.patterns().size() == patterns && report.cells().stream().noneMatch(ScaleCell::isVoid) ? 0 : 1;
    }
}
