package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.bench.DistanceReport;
import io.twobanks.workbench.bench.DistanceTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;

/** Measures what distance between the banks does to each pattern. */
final class BenchDistance {
    private final Folders folders;
    private final BenchOptions options;
    private final PrintWriter out;

    BenchDistance(Folders folders, BenchOptions options, PrintWriter out) {
        this.folders = folders;
        this.options = options;
        this.out = out;
    }

    /** @param now when it begins; the file is called after it */
    int measure(Instant now) throws IOException, InterruptedException {
        BenchSeries series = new BenchSeries(folders, options.patterns(folders.checkout()), "distance", now, out);
        out.println(Messages.text("bench.distance.sides", series.file()));
        if (!series.measure(options::ofDistance)) {
            return 1;
        }
        DistanceReport report = DistanceReport.read(series.file());
        for (String pattern : series.patterns()) {
            report = report.of(pattern).isEmpty() ? report.without(pattern) : report;
        }
        report.write(series.file());
        series.show(new DistanceTable(report).lines());
        return report.isWhole() ? 0 : 1;
    }
}
