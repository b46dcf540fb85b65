package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.bench.ScaleReport;
import io.twobanks.workbench.bench.ScaleTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;

/** Measures what more processes of each bank do to each pattern. */
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
        BenchSeries series = new BenchSeries(folders, options.patterns(folders.checkout()), "scale", now, out);
        out.println(Messages.text("bench.scale.begins", series.file()));
        if (!series.measure(options::ofScale)) {
            return 1;
        }
        series.show(new ScaleTable(ScaleReport.read(series.file())).lines());
        return series.worst();
    }
}
