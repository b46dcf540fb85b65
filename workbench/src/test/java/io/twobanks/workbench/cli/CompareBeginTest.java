package io.twobanks.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.twobanks.workbench.InLanguage;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.junit.SettableClock;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.report.Comparison;
import io.twobanks.workbench.report.ComparisonFile;
import io.twobanks.workbench.report.Comparisons;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checkout has one pattern, which nobody has built, so that none of its classes is asked. */
class CompareBeginTest {
    @TempDir
    private Path root;

    private final StringWriter printed = new StringWriter();
    private final SettableClock clock = new SettableClock();
    private Path folder;

    @BeforeEach
    void makeCheckoutAndResults() throws IOException {
        Path demo = Files.createDirectory(root.resolve("xa-demo"));
        Files.copy(Checkout.find().root().resolve("xa-demo/pattern.yml"), demo.resolve("pattern.yml"));
        folder = root.resolve("results");
        ComparisonFile.write(Comparisons.of(Comparisons.valid("calm")), folder);
    }

    private CompareBegin begin(List<String> patterns, List<String> only, Long seed) {
        return new CompareBegin(
                new Folders(new Checkout(root)), clock, new PrintWriter(printed, true), patterns, only, seed);
    }

    @Test
    void without_words_all_patterns_are_asked_for_and_without_a_seed_one_is_drawn() throws Exception {
        Comparison begun = begin(List.of(), List.of("calm"), null).anew();
        Comparison other = begin(List.of(), List.of(), null).anew();

        assertThat(begun.lastRun().patterns()).containsExactly("xa");
        assertThat(begun.lastRun().only()).containsExactly("calm");
        assertThat(begun.lastRun().began()).isEqualTo(clock.instant());
        assertThat(begun.results()).isEmpty();
        assertThat(begun.seed()).isNotEqualTo(other.seed());
    }

    @Test
    void who_goes_on_goes_on_with_the_same_seed_and_the_same_words() throws Exception {
        Comparison begun = begin(List.of(), List.of(), null).goingOn(folder);

        assertThat(begun.lastRun().seed()).isEqualTo(42);
        assertThat(begun.lastRun().patterns()).containsExactly("xa");
        assertThat(begun.results()).hasSize(1);
        assertThat(begun.runs()).hasSize(2);
    }

    @Test
    void words_of_ones_own_hold_when_going_on() throws Exception {
        Comparison begun = begin(List.of("tcc"), List.of("rough"), 42L).goingOn(folder);

        assertThat(begun.lastRun().patterns()).containsExactly("tcc");
        assertThat(begun.lastRun().only()).containsExactly("rough");
    }

    @Test
    void another_seed_is_refused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> begin(List.of(), List.of(), 43L).goingOn(folder))
                .withMessageContaining("42")
                .withMessageContaining("43");
    }

    @Test
    void that_the_sources_are_others_by_now_is_said() {
        InLanguage.english(() -> {
            try {
                return begin(List.of(), List.of(), null).goingOn(folder);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });

        assertThat(printed.toString()).contains("made by 0123456789ab");
    }
}
