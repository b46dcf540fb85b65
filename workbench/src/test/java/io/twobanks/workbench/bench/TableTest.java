package io.twobanks.workbench.bench;

import static io.twobanks.workbench.bench.Reports.turn;
import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.InLanguage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final List<TurnResult> TURNS = List.of(
            turn(1, "local", 1000),
            turn(1, "plain", 250),
            turn(new Turn(1, "whole", 1, Accounts.SPREAD), 100, 3, null),
            turn(new Turn(1, "plain", 16, Accounts.HOT), 50, 0, "money is missing"));

    private static List<String> shown(Locale locale, String... contenders) {
        Table table = new Table(Reports.of(List.of(contenders), TURNS));
        return InLanguage.as(locale, table::lines);
    }

    private static String row(List<String> lines, String title, String contender) {
        return lines.stream()
                .dropWhile(line -> !line.startsWith(title))
                .filter(line -> line.strip().startsWith(contender))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_row_has_speed_percentiles_ratios_and_errors() {
        List<String> lines = shown(Locale.ENGLISH, "local", "plain", "whole");

        assertThat(row(lines, "1 client(s), 64 pairs", "plain").strip().split(" {2,}"))
                .containsExactly("plain", "250", "250–250", "2.00", "2.00", "0.25", "1.00", "4.0", "0");
        assertThat(row(lines, "1 client(s), 64 pairs", "whole"))
                .contains("0.10", "0.40")
                .endsWith(" 3");
    }

    @Test
    void what_a_transfer_is_made_of_is_counted_and_its_processor_time_is_per_transfer() {
        List<String> lines = shown(Locale.ENGLISH, "local", "plain", "whole");

        assertThat(row(lines, "What one transfer", "plain").strip().split(" {2,}"))
                .containsExactly("plain", "2.00", "1.0", "1.0", "14.1", "4.0", "1.0", "3.00", "2.00", "1.00");
        assertThat(row(lines, "What one transfer", "whole").strip().split(" {2,}"))
                .containsExactly("whole", "2.00", "1.0", "1.0", "14.1", "4.0", "–", "3.00", "2.00", "1.00");
    }

    @Test
    void who_was_measured_before_its_steady_state_is_named() {
        assertThat(shown(Locale.ENGLISH, "local", "whole"))
                .filteredOn(line -> line.contains("was not flat"))
                .singleElement()
                .asString()
                .contains("~ whole", "speed +50 %", "compilers at work 50 % of the time", "1234 transfers");
    }

    @Test
    void a_contender_that_lost_money_is_void() {
        List<String> lines = shown(Locale.ENGLISH, "local", "plain");

        assertThat(row(lines, "16 client(s), one hot pair", "plain")).endsWith("0 VOID");
        assertThat(row(lines, "1 client(s), 64 pairs", "plain")).doesNotContain("VOID");
    }

    @Test
    void what_was_not_measured_is_a_dash_and_not_a_number() {
        List<String> lines = shown(Locale.ENGLISH, "plain", "whole");

        assertThat(row(lines, "16 client(s), one hot pair", "plain")).contains(" – ");
    }

    @Test
    void a_machine_that_is_busy_with_something_else_is_pointed_out() {
        assertThat(String.join(" ", shown(Locale.ENGLISH, "plain")))
                .contains("2 cores", "load average before the start: 0.5")
                .doesNotContain("BUSY");
        BenchReport busy = Reports.of(List.of("plain"), TURNS, 7.25);
        assertThat(InLanguage.english(() -> String.join(" ", new Table(busy).lines())))
                .contains("7.3", "WAS BUSY");
    }

    @Test
    void the_note_says_that_the_loop_is_closed_in_both_languages() {
        assertThat(String.join(" ", shown(Locale.ENGLISH, "plain"))).contains("Closed loop", "one run only");
        assertThat(String.join(" ", shown(Locale.SIMPLIFIED_CHINESE, "plain"))).contains("闭环", "同一次运行");
    }
}
