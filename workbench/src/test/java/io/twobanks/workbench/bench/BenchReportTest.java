package io.twobanks.workbench.bench;

import static io.twobanks.workbench.bench.Reports.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchReportTest {
    private static final TurnResult FAILING = turn(new Turn(2, "whole", 16, Accounts.HOT), 20, 2, null);
    private static final TurnResult LOSING = turn(new Turn(3, "whole", 16, Accounts.HOT), 20, 0, "money is missing");

    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_read_again() throws IOException {
        BenchReport report = Reports.of(List.of("local", "whole"), List.of(turn(1, "local", 10), FAILING));

        Path file = report.write(folder.resolve("new"));

        assertThat(file).hasFileName("whole-2026-01-02T03-04-05Z.json");
        assertThat(BenchReport.read(file)).isEqualTo(report);
    }

    @Test
    void a_turn_that_lost_money_voids_the_run_and_one_that_failed_does_not() {
        assertThat(Reports.of(List.of("whole"), List.of(FAILING)).isVoid()).isFalse();
        assertThat(Reports.of(List.of("whole"), List.of(FAILING, LOSING)).isVoid())
                .isTrue();
    }
}
