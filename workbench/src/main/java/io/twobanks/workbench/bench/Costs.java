package io.twobanks.workbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What all patterns cost that were measured in one run, each beside the baselines of its own minutes.
 *
 * @param schema {@link #SCHEMA}; docs/en/bench.md says what each field means
 * @param machine where it was measured; its load is that before the first pattern
 * @param costs pattern by pattern, each with its ladder
 * @param notMeasured patterns whose bench broke off or did not add up; their figures would be worth nothing
 */
public record Costs(
        String schema,
        Instant began,
        BenchSettings settings,
        Machine machine,
        List<Cost> costs,
        List<String> notMeasured) {
    /** A field that is taken away or means something else asks for another number; a new field does not. */
    public static final String SCHEMA = "twobanks-costs-1";

    /**
     * @param settings of the first pattern, which hold for all but for its name
     * @param reports of the patterns that were measured; at least one
     * @param failed patterns without a report
     */
    public static Costs of(List<BenchReport> reports, List<String> failed) {
        BenchReport first = reports.get(0);
        List<String> notMeasured = new ArrayList<>(failed);
        reports.stream()
                .filter(BenchReport::isVoid)
                .forEach(report -> notMeasured.add(report.settings().pattern()));
        return new Costs(
                SCHEMA,
                first.began(),
                first.settings(),
                first.machine(),
                reports.stream().flatMap(report -> Cost.of(report).stream()).toList(),
                notMeasured);
    }

    /** Writes a file of its own into the folder, named by time, and returns it. */
    public Path write(Path folder) throws IOException {
        return BenchReport.write(this, folder, "all", began);
    }
}
