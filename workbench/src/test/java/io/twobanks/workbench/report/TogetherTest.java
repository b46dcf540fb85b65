package io.twobanks.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.scenario.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class TogetherTest {
    private static final Comparison FIRST =
            Comparisons.of(Comparisons.failed("calm", Rule.TRUTH), Comparisons.rejected("calm/without-it", Rule.TRUTH));
    private static final Comparison SECOND = Comparisons.of(Comparisons.valid("calm"), Comparisons.valid("gone"));

    @TempDir
    private Path root;

    private Together together;

    @BeforeEach
    void write() throws IOException {
        ComparisonFile.write(FIRST, root.resolve("compare/first"));
        ComparisonFile.write(SECOND, root.resolve("compare/second"));
        together = new Together(root.resolve("compare/both"), FIRST.patterns());
    }

    private Comparison both() {
        return together.add(root.resolve("compare/first/result.json"))
                .add(root.resolve("compare/second"))
                .comparison();
    }

    @Test
    void the_later_result_of_a_scenario_wins_and_the_others_stay() {
        assertThat(both().results())
                .extracting(Result::scenario, Result::passed)
                .containsExactly(tuple("calm", true), tuple("calm/without-it", true), tuple("gone", true));
    }

    @Test
    void the_evidence_is_found_from_the_new_folder() {
        assertThat(both().results())
                .extracting(Result::evidence)
                .contains("../second/xa/lane-0/calm.evidence.json", "../first/xa/lane-0/calm.without-it.evidence.json");
    }

    @Test
    void what_is_declared_otherwise_by_now_is_named() {
        assertThat(both().outdated()).extracting(Result::scenario).containsExactly("calm/without-it", "gone");
    }

    @Test
    void the_same_campaign_counts_once_and_a_file_of_one_is_taken() throws IOException {
        String campaign = JsonMapper.builder()
                .build()
                .writeValueAsString(FIRST.campaigns().get(0));
        Path other = Files.writeString(root.resolve("campaign.json"), campaign.replace("\"seed\":7", "\"seed\":8"));

        assertThat(both().campaigns()).hasSize(1);
        assertThat(together.add(other).comparison().campaigns())
                .extracting(one -> one.seed())
                .containsExactly(7L, 8L);
    }

    @Test
    void without_a_result_of_compare_there_is_nothing_to_show() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> new Together(root, List.of()).comparison());
    }

    @Test
    void what_is_none_of_these_files_is_refused_with_its_name() throws IOException {
        Path other = Files.writeString(root.resolve("other.json"), "{\"name\": \"nobody\"}");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> together.add(other))
                .withMessageContaining("other.json");
    }
}
