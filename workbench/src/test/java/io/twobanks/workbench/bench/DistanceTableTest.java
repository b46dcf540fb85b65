package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.InLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistanceTableTest {
    private static final DistanceReport REPORT = Distances.report(
                    Distances.cell("xa", 0, 7),
                    Distances.cell("xa", 50, 7),
                    Distances.later("mq", 0.5),
                    DistanceCell.broken("mq", 50, 50.1, "money is missing"))
            .without("tcc");

    @TempDir
    private Path folder;

    private static List<String> english() {
        return InLanguage.english(() -> new DistanceTable(REPORT).markdown());
    }

    @Test
    void a_distance_has_its_times_and_speeds_and_says_what_failed() {
        assertThat(english())
                .contains(
                        "| xa | 50 (50.10) | 360.0 | 720.0 | 360.0 | 710.0 | 320 | 80 !3 |",
                        "| mq | 0.5 (0.60) | 10.0 | 20.0 | 12.8 | 10.0 | 100 | 100 |");
    }

    @Test
    void what_does_not_hold_has_no_figures_and_a_reason() {
        assertThat(english())
                .contains(
                        "| mq VOID | 50 (50.10) | – | – | – | – | – | – |",
                        "VOID: mq, 50 (50.10) ms: money is missing",
                        "| tcc VOID | – | – | – | – | – | – | – |",
                        "tcc could not be started; the reason stands above.");
        assertThat(REPORT.isWhole()).isFalse();
    }

    @Test
    void a_report_is_whole_when_no_distance_is_missing_and_all_hold() {
        DistanceCell near = Distances.cell("xa", 0, 7);

        assertThat(Distances.report(near, Distances.cell("xa", 50, 7)).isWhole())
                .isTrue();
        assertThat(Distances.report(near).isWhole()).isFalse();
        assertThat(Distances.report(near, DistanceCell.broken("xa", 50, 50, "money is missing"))
                        .isWhole())
                .isFalse();
    }

    @Test
    void a_pattern_has_its_crossings_each_way_if_two_distances_hold() {
        assertThat(english()).contains("| xa | 7.0 | 7.0 | 14.0 |", "| mq | – | – | – |");
    }

    @Test
    void both_languages_have_the_same_figures() {
        List<String> chinese = InLanguage.chinese(() -> new DistanceTable(REPORT).markdown());

        assertThat(figures(chinese)).isEqualTo(figures(english())).isNotEmpty();
    }

    private static List<String> figures(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("| xa") || line.startsWith("| mq") || line.startsWith("| tcc"))
                .toList();
    }

    @Test
    void a_terminal_shows_the_same() {
        List<String> lines = InLanguage.english(() -> new DistanceTable(REPORT).lines());

        assertThat(lines)
                .anySatisfy(line -> assertThat(line.strip().split(" {2,}"))
                        .containsExactly("xa", "50 (50.10)", "360.0", "720.0", "360.0", "710.0", "320", "80 !3"));
    }

    @Test
    void the_file_can_be_read_again_and_nothing_else_is_left_beside_it() throws IOException {
        Path file = folder.resolve("distance.json");

        REPORT.write(file);

        assertThat(DistanceReport.read(file)).isEqualTo(REPORT);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
