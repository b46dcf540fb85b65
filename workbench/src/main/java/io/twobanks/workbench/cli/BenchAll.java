package io.twobanks.workbench.cli;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.bench.BenchReport;
import io.twobanks.workbench.bench.BenchSettings;
import io.twobanks.workbench.bench.CostTable;
import io.twobanks.workbench.bench.Costs;
import io.twobanks.workbench.launch.Pattern;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Measures one pattern after the other, each in a process of its own and beside the same baselines, and shows them in one table. */
final class BenchAll {
    /** In every ladder. */
    private static final List<String> BASELINES = List.of("local", "two-local");

    private final Folders folders;
    private final BenchOptions options;
    private final PrintWriter out;
    private final List<BenchReport> reports = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    BenchAll(Folders folders, BenchOptions options, PrintWriter out) {
        this.folders = folders;
        this.options = options;
        this.out = out;
    }

    int measure() throws IOException, InterruptedException {
        List<Pattern> patterns = options.patterns(folders.checkout()).stream()
                .map(folders.checkout()::pattern)
                .toList();
        long began = System.nanoTime();
        for (Pattern pattern : patterns) {
            if (!measure(pattern)) {
                return 1;
            }
        }
        if (reports.isEmpty()) {
            throw new Problem("bench.all.nothing");
        }
        Costs costs = Costs.of(reports, failed);
        new CostTable(costs).lines().forEach(out::println);
        long minutes = Duration.ofNanos(System.nanoTime() - began).toMinutes();
        out.println(Messages.text(
                "bench.all.written", costs.write(folders.benchHome().root()), minutes));
        return costs.notMeasured().isEmpty() ? 0 : 1;
    }

    /** Returns false when somebody ends it all. One pattern that fails does not keep the others from being measured. */
    private boolean measure(Pattern pattern) throws IOException, InterruptedException {
        Home home = folders.benchHome();
        Path report = home.root().resolve("all-" + pattern.id() + ".json");
        Files.deleteIfExists(report);
        List<String> contenders = new ArrayList<>(BASELINES);
        contenders.add(pattern.id());
        BenchSettings settings = options.ofAll(pattern.id(), contenders, report.toString(), home);
        BenchProcess process = BenchProcess.start(folders.checkout().scenarioClassPath(pattern), settings);
        process.await();
        if (Files.exists(report)) {
            reports.add(BenchReport.read(report));
        } else {
            failed.add(pattern.id());
        }
        return !process.isEnding();
    }
}
