package io.twobanks.workbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What distance does to each pattern, as it stands in its file, which is written anew after each cell.
 *
 * @param schema {@link #SCHEMA}; docs/en/distance.md says what each field means
 * @param extent how much was measured
 * @param machine where; its load is that before the first pattern
 * @param cells pattern by pattern, in each from near to far
 * @param notMeasured patterns that could not even be started
 */
public record DistanceReport(
        String schema,
        Instant began,
        Extent extent,
        Machine machine,
        List<DistanceCell> cells,
        List<String> notMeasured) {
    /** A field that is taken away or means something else asks for another number; a new field does not. */
    public static final String SCHEMA = "twobanks-distance-1";

    /**
     * How much was measured.
     *
     * @param seconds of each load
     * @param warmUp transfers before the first cell at least, if {@code longestWarmUp} (seconds) allows
     * @param crowd how many clients order at the same time where it is not one
     * @param roundTrips between the banks, in milliseconds
     */
    public record Extent(
            double seconds, int warmUp, double longestWarmUp, int crowd, long seed, List<Double> roundTrips) {
        static Extent of(BenchSettings settings) {
            return new Extent(
                    settings.seconds(),
                    settings.warmUp(),
                    settings.longestWarmUp(),
                    settings.crowd(),
                    settings.seed(),
                    settings.roundTrips());
        }
    }

    /** Without a cell. */
    static DistanceReport begin(Instant now, BenchSettings settings, Machine here) {
        return new DistanceReport(SCHEMA, now, Extent.of(settings), here.withoutArguments(), List.of(), List.of());
    }

    /** Reads a file that {@link #write} wrote. */
    public static DistanceReport read(Path file) {
        return BenchReport.read(file, DistanceReport.class);
    }

    DistanceReport with(DistanceCell cell) {
        return new DistanceReport(
                schema,
                began,
                extent,
                machine,
                Stream.concat(cells.stream(), Stream.of(cell)).toList(),
                notMeasured);
    }

    /** The same, with a pattern of which there is nothing to show. */
    public DistanceReport without(String pattern) {
        List<String> more = new ArrayList<>(notMeasured);
        more.add(pattern);
        return new DistanceReport(schema, began, extent, machine, cells, more);
    }

    /** The patterns that have cells, in order. */
    public List<String> patterns() {
        return cells.stream().map(DistanceCell::pattern).distinct().toList();
    }

    public List<DistanceCell> of(String pattern) {
        return cells.stream().filter(cell -> cell.pattern().equals(pattern)).toList();
    }

    /** Whether each pattern was measured at each distance, and everything added up. */
    public boolean isWhole() {
        return notMeasured.isEmpty()
                && cells.stream().noneMatch(DistanceCell::isVoid)
                && cells.size() == patterns().size() * extent.roundTrips().size();
    }

    /** Never half a file: who ends the run between two cells has all that was measured before. */
    public void write(Path file) throws IOException {
        BenchReport.replace(this, file);
    }
}
