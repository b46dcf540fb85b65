package io.twobanks.compensation;

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

/** {@code ./twobanks bench compensation} as a person types it, but for a moment only. */
@Tag("long")
class BenchIT {
    /** One in process, one in processes of its own, one in the bench's. XA's service needs a demo that may not be built. */
    private static final List<String> CONTENDERS = List.of("local", "try-catch", "compensation");

    @Test
    void every_contender_makes_transfers_that_add_up_whoevers_processes_make_them() throws IOException {
        CommandLine shell = new CommandLine("compensation", "bench");

        Typed typed = shell.type(
                "bench",
                "compensation",
                "--only",
                String.join(",", CONTENDERS),
                "--rounds",
                "1",
                "--seconds",
                "0.3",
                "--warm-up",
                "20",
                "--longest-warm-up",
                "3",
                "--clients",
                "2",
                "-P",
                "spring.profiles.active=fixed-addresses");

        assertThat(typed.exitCode()).as(typed.output()).isZero();
        assertThat(typed.output()).doesNotContain("VOID", "\tat ");
        BenchReport report = written(shell);
        assertThat(report.turns()).hasSize(CONTENDERS.size() * 2).allSatisfy(BenchIT::hasMadeTransfers);
        assertThat(report.anatomies()).extracting(Anatomy::contender).containsExactlyElementsOf(CONTENDERS);
        requireWhatFollowsFromTheProtocol(report);
    }

    private static void hasMadeTransfers(TurnResult result) {
        assertThat(result.transfers()).as("%s", result.turn()).isPositive();
        assertThat(result.notAddingUp()).as("%s", result.turn()).isNull();
    }

    /** Seven local transactions with the log, four without; the servers force a file now and then by themselves, too. */
    private static void requireWhatFollowsFromTheProtocol(BenchReport report) {
        assertThat(forced(report, "try-catch")).isBetween(4.0, 6.5);
        assertThat(forced(report, "compensation")).isBetween(7.0, 10.0);
    }

    private static double forced(BenchReport report, String contender) {
        return report.anatomies().stream()
                .filter(anatomy -> anatomy.contender().equals(contender))
                .findFirst()
                .orElseThrow()
                .serverForcedWrites();
    }

    private static BenchReport written(CommandLine shell) throws IOException {
        try (Stream<Path> files = Files.list(shell.home().resolve("bench"))) {
            return BenchReport.read(files.filter(file -> file.toString().endsWith(".json"))
                    .max(java.util.Comparator.naturalOrder())
                    .orElseThrow());
        }
    }
}
