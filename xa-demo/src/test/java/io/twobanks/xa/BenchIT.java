package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.bench.Anatomy;
import io.twobanks.workbench.bench.BenchReport;
import io.twobanks.workbench.bench.TurnResult;
import io.twobanks.workbench.junit.CommandLine;
import io.twobanks.workbench.junit.CommandLine.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** {@code ./twobanks bench xa} as a person types it, but for a moment only. */
@Tag("long")
@ResourceLock(CommandLine.PREFERRED_PORTS)
class BenchIT {
    private static final List<String> LADDER =
            List.of("local", "two-local", "jdbc-xa", "atomikos", "xa-in-process", "xa");

    @Test
    void every_contender_makes_transfers_that_add_up_and_the_figures_can_be_read_again() throws IOException {
        CommandLine shell = new CommandLine("xa", "bench");

        Typed typed = shell.type(
                "bench",
                "xa",
                "--rounds",
                "1",
                "--seconds",
                "0.3",
                "--warm-up",
                "20",
                "--longest-warm-up",
                "3",
                "--clients",
                "2");

        assertThat(typed.exitCode()).as(typed.output()).isZero();
        assertThat(typed.output()).contains("2 client(s), one hot pair").doesNotContain("VOID", "\tat ");
        BenchReport report = BenchReport.read(written(shell));
        assertThat(report.turns()).hasSize(LADDER.size() * 2).allSatisfy(BenchIT::hasMadeTransfers);
        assertThat(report.anatomies()).extracting(Anatomy::contender).containsExactlyElementsOf(LADDER);
        assertThat(report.turns())
                .extracting(result -> result.turn().contender())
                .containsAll(LADDER);
        requireFloor(report);
    }

    private static void hasMadeTransfers(TurnResult result) {
        assertThat(result.transfers()).as("%s", result.turn()).isPositive();
        assertThat(result.notAddingUp()).as("%s", result.turn()).isNull();
        assertThat(result.latencies().count()).isEqualTo(result.transfers());
    }

    /** What follows from the protocol whatever the machine does: commits, prepares, and one forced decision. */
    private static void requireFloor(BenchReport report) {
        Anatomy local = anatomy(report, "local");
        assertThat(local.kinds()).containsEntry("Com_commit", 1.0).doesNotContainKey("Com_xa_prepare");
        assertThat(local.ownForcedWrites()).isZero();
        Anatomy floor = anatomy(report, "jdbc-xa");
        assertThat(floor.kinds()).containsEntry("Com_xa_prepare", 2.0).containsEntry("Com_xa_commit", 2.0);
        assertThat(floor.ownForcedWrites()).isEqualTo(1.0);
        assertThat(floor.serverForcedWrites()).isGreaterThanOrEqualTo(4.0);
        assertThat(anatomy(report, "xa").ownForcedWrites())
                .as("of another process")
                .isNull();
    }

    private static Anatomy anatomy(BenchReport report, String contender) {
        return report.anatomies().stream()
                .filter(anatomy -> anatomy.contender().equals(contender))
                .findFirst()
                .orElseThrow();
    }

    private static Path written(CommandLine shell) throws IOException {
        try (Stream<Path> files = Files.list(shell.home().resolve("bench"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .max(java.util.Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    @Test
    void an_unknown_contender_is_a_sentence_that_names_the_known_ones() throws IOException {
        Typed typed = new CommandLine("xa", "bench-unknown").type("bench", "xa", "--only", "local,nobody");

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.output())
                .contains("There is no contender 'nobody'.", "local, two-local, jdbc-xa")
                .doesNotContain("\tat ");
    }
}
