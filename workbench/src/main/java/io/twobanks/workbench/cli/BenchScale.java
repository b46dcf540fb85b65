package io.twobanks.workbench.cli;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
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
        int worst = 0;
        for (Pattern pattern : patterns) {
            BenchProcess process = BenchProcess.start(
                    folders.checkout().scenarioClassPath(pattern),
                    options.ofScale(pattern.id(), file.toString(), home));
            worst = Math.max(worst, process.await());
            if (process.isEnding()) {
                return 1;
            }
        }
        show(file, Duration.ofNanos(System.nanoTime() - began).toMinutes());
        return worst;
    }

    private void show(Path file, long minutes) throws IOException {
        if (!Files.exists(file)) {
            throw new Problem("bench.all.nothing");
        }
        ScaleReport report = ScaleReport.read(file);
        new ScaleTable(report).lines().forEach(out::println);
        out.println(Messages.text("bench.all.written", file, minutes));
    }
}
