package io.twobanks.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.InLanguage;
import io.twobanks.workbench.scenario.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedTest {
    private static final Comparison COMPARISON = Comparisons.of(
            Comparisons.valid("calm"),
            Comparisons.rejected("calm/without-it", Rule.ATOMICITY),
            Comparisons.valid("declared-no-more"),
            Comparisons.skipped("never"));

    @TempDir
    private Path folder;

    @Test
    void what_is_declared_otherwise_by_now_is_left_out() {
        assertThat(Published.of(COMPARISON).results())
                .extracting(Result::scenario)
                .containsExactly("calm", "calm/without-it");
        assertThat(Published.of(COMPARISON).outdated()).isEmpty();
    }

    @Test
    void evidence_is_left_out_and_so_is_what_was_said_of_the_valid() {
        assertThat(Published.of(COMPARISON).results())
                .allSatisfy(result -> assertThat(result.evidence()).isNull())
                .extracting(result -> result.explanation().en().size())
                .containsExactly(0, 1);
    }

    @Test
    void what_is_published_is_read_again_and_has_a_line_for_each_result() throws IOException {
        Comparison published = Published.of(COMPARISON);
        ComparisonFile.publish(published, folder);
        Path json = folder.resolve("result.json");

        assertThat(ComparisonFile.read(json)).isEqualTo(published);
        assertThat(Files.readString(json).lines()).hasSize(4);
        assertThat(Files.readString(json)).doesNotContain("null");
        assertThat(Files.readString(folder.resolve("result.html")))
                .isEqualTo(InLanguage.english(() -> Page.of(published)));
    }

    @Test
    void it_changes_no_more_when_it_is_published_again() throws IOException {
        ComparisonFile.publish(Published.of(COMPARISON), folder);
        String first = Files.readString(folder.resolve("result.json"));
        ComparisonFile.publish(Published.of(ComparisonFile.read(folder.resolve("result.json"))), folder);

        assertThat(Files.readString(folder.resolve("result.json"))).isEqualTo(first);
    }
}
