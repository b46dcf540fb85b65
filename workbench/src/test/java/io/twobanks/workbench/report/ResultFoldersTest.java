package io.twobanks.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.junit.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFoldersTest {
    @TempDir
    private Path root;

    private final SettableClock clock = new SettableClock();

    private Path written(Duration later) throws IOException {
        clock.pass(later);
        Path folder = new ResultFolders(root).fresh(clock);
        ComparisonFile.write(Comparisons.of(Comparisons.valid("calm")), folder);
        return folder;
    }

    @Test
    void who_names_none_means_the_last_one_that_has_results() throws IOException {
        written(Duration.ZERO);
        Path last = written(Duration.ofDays(1));
        clock.pass(Duration.ofDays(1));
        Files.createDirectories(new ResultFolders(root).fresh(clock).resolve("xa"));

        assertThat(new ResultFolders(root).existing("")).isEqualTo(last);
    }

    @Test
    void a_folder_without_results_is_a_problem_and_so_is_none() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new ResultFolders(root).existing(root.toString()))
                .withMessageContaining(root.toString());
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> new ResultFolders(root.resolve("none")).existing(""));
    }

    @Test
    void the_newest_time_of_a_scenario_is_known_and_what_cannot_be_read_tells_none() throws IOException {
        written(Duration.ZERO);
        clock.pass(Duration.ofDays(1));
        ComparisonFile.write(
                Comparisons.of(Comparisons.rejected("calm/without-it", Rule.TRUTH)),
                new ResultFolders(root).fresh(clock));
        clock.pass(Duration.ofDays(1));
        Path old = Files.createDirectories(new ResultFolders(root).fresh(clock));
        Files.writeString(old.resolve("result.json"), "{\"schema\": \"another\"}");

        assertThat(new ResultFolders(root).knownTimes())
                .containsOnlyKeys("xa/calm", "xa/calm/without-it")
                .containsValues(4000L);
    }
}
