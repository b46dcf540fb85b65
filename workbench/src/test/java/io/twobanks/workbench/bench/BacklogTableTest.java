package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.InLanguage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacklogTableTest {
    private static final Memory SMALL = new Memory(Map.of("bank-b", 200L, "broker", 300L), Map.of("broker", 250L));
    private static final Memory DEAD = new Memory(Map.of("broker", 400L), Map.of("broker", 260L));

    @TempDir
    private Path folder;

    private static BacklogReport report(String notAddingUp) {
        List<Tenth> tenths = IntStream.range(0, Tenth.ALL)
                .mapToObj(i -> new Tenth(100, i == 0 ? 2 : 1, new CpuTimes(50, 150, 10)))
                .toList();
        BenchReport bench = Reports.of(List.of(), List.of());
        return new BacklogReport(
                Instant.parse("2026-01-02T03:04:05.678Z"),
                bench.settings(),
                bench.machine(),
                1001,
                3,
                4,
                5,
                tenths,
                0.5,
                SMALL,
                DEAD,
                SMALL,
                SMALL,
                notAddingUp);
    }

    private static String shown(Locale locale, BacklogReport report) {
        return InLanguage.as(locale, () -> String.join("\n", new BacklogTable(report).lines()));
    }

    @Test
    void each_tenth_has_its_speed_and_its_processor_time_for_each_credit() {
        assertThat(shown(Locale.ENGLISH, report(null)))
                .containsPattern("(?m)^ +1 +100 +2\\.0 +50\\.0 +0\\.50 +1\\.50$")
                .containsPattern("(?m)^ +10 +100 +1\\.0 +100\\.0 +0\\.50 +1\\.50$")
                .contains("2.00 times", "90.9 credits/s", "errors: 3", "The books agree: 1001 debits");
    }

    @Test
    void the_memory_of_a_process_that_did_not_run_is_a_dash() {
        assertThat(shown(Locale.ENGLISH, report(null)))
                .containsPattern("(?m)^ +bank-b +200 / – +– / – +200 / – +200 / –$")
                .containsPattern("(?m)^ +broker +300 / 250 +400 / 260 +");
    }

    @Test
    void books_that_do_not_agree_are_said_in_both_languages() {
        assertThat(shown(Locale.ENGLISH, report("a cent is missing"))).contains("VOID: a cent is missing");
        assertThat(shown(Locale.SIMPLIFIED_CHINESE, report("a cent is missing")))
                .contains("作废", "a cent is missing");
    }

    @Test
    void it_is_written_beside_the_reports_on_ladders() throws Exception {
        assertThat(report(null).write(folder))
                .hasFileName("whole-backlog-2026-01-02T03-04-05Z.json")
                .isNotEmptyFile();
    }
}
