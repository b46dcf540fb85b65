package io.twobanks.workbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What more processes of each bank do to each pattern, as it stands in its file, which is written anew after each cell.
 *
 * @param schema {@link #SCHEMA}; docs/en/load.md says what the fields mean
 * @param seconds of each load
 * @param clients how many send at the same time
 * @param instances in how many processes each bank ran, one number after the other; a pattern may not be able to run the most
 * @param machine where; its load is that before the first pattern
 * @param cells pattern by pattern, in each from few to many
 */
public record ScaleReport(
        String schema,
        Instant began,
        double seconds,
        int clients,
        long seed,
        List<Integer> instances,
        Machine machine,
        List<ScaleCell> cells) {
    /** A field that is taken away or means something else asks for another number; a new field does not. */
    public static final String SCHEMA = "twobanks-scale-1";

    /** Without a cell. */
    static ScaleReport begin(Instant now, BenchSettings settings, Machine here) {
        return new ScaleReport(
                SCHEMA,
                now,
                settings.seconds(),
                settings.crowd(),
                settings.seed(),
                settings.instances(),
                here.withoutArguments(),
                List.of());
    }

    /** Reads a file that {@link #write} wrote. */
    public static ScaleReport read(Path file) {
        return BenchReport.read(file, ScaleReport.class);
    }

    ScaleReport with(ScaleCell cell) {
        List<ScaleCell> more = Stream.concat(cells.stream(), Stream.of(cell)).toList();
        return new ScaleReport(schema, began, seconds, clients, seed, instances, machine, more);
    }

    /** The patterns that have cells, in order. */
    public List<String> patterns() {
        return cells.stream().map(ScaleCell::pattern).distinct().toList();
    }

    public List<ScaleCell> of(String pattern) {
        return cells.stream().filter(cell -> cell.pattern().equals(pattern)).toList();
    }

    /** Never half a file: who ends the run between two cells has all that was measured before. */
    public void write(Path file) throws IOException {
        BenchReport.replace(this, file);
    }
}
