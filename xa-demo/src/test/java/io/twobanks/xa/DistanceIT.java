package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.bench.DistanceCell;
import io.twobanks.workbench.bench.DistanceReport;
import io.twobanks.workbench.junit.CommandLine;
import io.twobanks.workbench.junit.CommandLine.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code ./twobanks bench distance} as a person types it, but for a moment, one pattern and two distances only. */
@Tag("long")
class DistanceIT {
    /** So long that what a busy machine adds to the near transfers does not hide it. */
    private static final double WAY = 50;

    @Test
    void with_the_banks_apart_a_transfer_waits_for_the_way_and_no_money_is_lost_on_it() throws IOException {
        CommandLine shell = new CommandLine("xa", "distance");

        Typed typed = shell.type(
                "bench",
                "distance",
                "--only",
                "xa",
                "--round-trips",
                "0,50",
                "--seconds",
                "0.5",
                "--warm-up",
                "200",
                "--longest-warm-up",
                "10",
                "--clients",
                "1,4");

        assertThat(typed.exitCode()).as(typed.output()).isZero();
        assertThat(typed.output()).contains("Banks apart", "far: bank > db-b").doesNotContain("VOID", "\tat ");
        DistanceReport report = written(shell);
        assertThat(report.cells()).hasSize(2).allSatisfy(DistanceIT::holds);
        requireTheWayBetween(report.cells().get(0), report.cells().get(1));
    }

    private static void holds(DistanceCell cell) {
        assertThat(cell.notAddingUp()).isNull();
        assertThat(cell.measured()).isGreaterThanOrEqualTo(cell.asked());
        assertThat(Stream.of(cell.toB(), cell.toA(), cell.spread(), cell.hot()))
                .allSatisfy(load -> assertThat(load.transfers()).isPositive());
    }

    /** XA asks db-b for start, read, update, entry, end, prepare and commit: more than one round trip whatever the machine does. */
    private static void requireTheWayBetween(DistanceCell near, DistanceCell far) {
        assertThat(far.toB().medianMillis()).isGreaterThan(near.toB().medianMillis() + WAY);
        assertThat(far.toA().medianMillis()).isGreaterThan(near.toA().medianMillis() + WAY);
        assertThat(far.toB().medianMillis()).isGreaterThan(7 * WAY);
    }

    private static DistanceReport written(CommandLine shell) throws IOException {
        try (Stream<Path> files = Files.list(shell.home().resolve("bench"))) {
            return DistanceReport.read(
                    files.filter(file -> file.getFileName().toString().startsWith("distance-"))
                            .max(java.util.Comparator.naturalOrder()) // Those of earlier runs are there, too.
                            .orElseThrow());
        }
    }
}
