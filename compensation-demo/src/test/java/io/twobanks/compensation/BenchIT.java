package io.twobanks.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.bench.Anatomy;
import io.twobanks.workbench.bench.BenchReport;
import io.twobanks.workbench.bench.TurnResult;
import io.twobanks.workbench.junit.CommandLine;
import io.twobanks.workbench.junit.CommandLine.Typed;
import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** {@code ./twobanks bench compensation} as a person types it, but for a moment only. */
@ResourceLock(CommandLine.PREFERRED_PORTS)
class BenchIT {
    @Test
    void every_contender_makes_transfers_that_add_up_whoevers_processes_make_them() throws IOException {
        List<String> contenders = contenders();
        CommandLine shell = new CommandLine("compensation", "bench");

        Typed typed = shell.type(
                "bench",
                "compensation",
                "--only",
                String.join(",", contenders),
                "--rounds",
                "1",
                "--seconds",
                "0.3",
                "--warm-up",
                "20",
                "--clients",
                "2",
                "-P",
                "spring.profiles.active=fixed-addresses");

        assertThat(typed.exitCode()).as(typed.output()).isZero();
        assertThat(typed.output()).doesNotContain("VOID", "\tat ");
        BenchReport report = written(shell);
        assertThat(report.turns()).hasSize(contenders.size() * 2).allSatisfy(BenchIT::hasMadeTransfers);
        assertThat(report.anatomies()).extracting(Anatomy::contender).containsExactlyElementsOf(contenders);
        requireWhatFollowsFromTheProtocol(report);
    }

    /** XA's service is another demo's: where only this one was built, it is not there. */
    private static List<String> contenders() {
        List<String> contenders = new ArrayList<>(List.of("local"));
        if (Files.exists(Checkout.find().root().resolve("xa-demo/target/twobanks/bank.classpath"))) {
            contenders.add("xa");
        }
        contenders.addAll(List.of("try-catch", "compensation"));
        return contenders;
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
