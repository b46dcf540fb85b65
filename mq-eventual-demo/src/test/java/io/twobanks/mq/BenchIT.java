package io.twobanks.mq;

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

/** {@code ./twobanks bench mq} as a person types it, but for a moment only. */
@Tag("long")
class BenchIT {
    private static final List<String> CONTENDERS = List.of("local", "two-local", "bare", "mq-awaited", "mq");

    @Test
    void every_contender_makes_transfers_that_add_up_and_whose_money_arrives() throws IOException {
        CommandLine shell = new CommandLine("mq", "bench");

        Typed typed = shell.type(
                "bench",
                "mq",
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
        assertThat(typed.output())
                .doesNotContain("VOID", "\tat ")
                .contains("Until the payee has the money")
                .contains(CONTENDERS);
        BenchReport report = written(shell);
        assertThat(report.turns()).hasSize(CONTENDERS.size() * 2).allSatisfy(BenchIT::hasMadeTransfers);
        assertThat(report.anatomies()).extracting(Anatomy::contender).containsExactlyElementsOf(CONTENDERS);
        requireWhatFollowsFromTheProtocol(report);
    }

    private static void hasMadeTransfers(TurnResult result) {
        assertThat(result.transfers()).as("%s", result.turn()).isPositive();
        assertThat(result.notAddingUp()).as("%s", result.turn()).isNull();
        if (result.turn().contender().endsWith("local")) {
            assertThat(result.credits()).isNull();
        } else {
            assertThat(result.credits().latencies().count())
                    .as("%s", result.turn())
                    .isEqualTo(result.transfers());
            assertThat(result.credits().seconds()).as("%s", result.turn()).isGreaterThanOrEqualTo(result.seconds());
        }
    }

    /** Request, debit, credit and end are a transaction each; the servers force a file now and then by themselves, too. */
    private static void requireWhatFollowsFromTheProtocol(BenchReport report) {
        assertThat(forced(report, "bare")).isLessThan(1);
        assertThat(forced(report, "mq")).isBetween(3.9, 7.0);
    }

    private static double forced(BenchReport report, String contender) {
        return report.anatomies().stream()
                .filter(anatomy -> anatomy.contender().equals(contender))
                .findFirst()
                .orElseThrow()
                .serverForcedWrites();
    }

    @Test
    void a_small_backlog_drains_and_the_books_agree() throws IOException {
        CommandLine shell = new CommandLine("mq", "bench-backlog");

        Typed typed = shell.type("bench", "mq", "--backlog", "100");

        assertThat(typed.exitCode()).as(typed.output()).isZero();
        assertThat(typed.output())
                .contains("100 transfers were accepted", "The books agree: 100 debits")
                .containsPattern("(?m)^ +bank-b .*– / –") // It was away when the backlog was full.
                .doesNotContain("\tat ");
    }

    private static BenchReport written(CommandLine shell) throws IOException {
        try (Stream<Path> files = Files.list(shell.home().resolve("bench"))) {
            return BenchReport.read(files.filter(file -> file.toString().endsWith(".json"))
                    .max(java.util.Comparator.naturalOrder())
                    .orElseThrow());
        }
    }
}
