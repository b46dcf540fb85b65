package io.twobanks.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.InLanguage;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonTest {
    private static final Comparison COMPARISON = Comparisons.of(
            Comparisons.valid("calm"),
            Comparisons.rejected("calm/without-it", Rule.ATOMICITY),
            Comparisons.failed("rough", Rule.TRUTH),
            Comparisons.skipped("never"));

    /** Maps whose keys are data and no names of fields. */
    private static final Set<String> MAPS = Set.of("anomalies", "properties");

    @TempDir
    private Path folder;

    @Test
    void what_is_written_is_read_again() throws IOException {
        ComparisonFile.write(COMPARISON, folder);

        assertThat(ComparisonFile.read(folder.resolve("result.json"))).isEqualTo(COMPARISON);
    }

    @Test
    void another_schema_and_none_are_refused_with_a_sentence() throws IOException {
        ComparisonFile.write(COMPARISON, folder);
        Path json = folder.resolve("result.json");
        Files.writeString(json, Files.readString(json).replace(Comparison.SCHEMA, "twobanks-comparison-9"));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ComparisonFile.read(json))
                .withMessageContaining(Comparison.SCHEMA)
                .withMessageContaining("twobanks-comparison-9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[]", "7", "{}", "{\"schema\": \"twobanks-comparison-1\", \"results\": 7}"})
    void what_is_no_result_is_refused_with_a_sentence(String content) throws IOException {
        Path json = folder.resolve("other.json");
        Files.writeString(json, content);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ComparisonFile.read(json))
                .withMessageContaining("other.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_field_of_the_file_is_explained_in_the_document(String language) throws IOException {
        ComparisonFile.write(COMPARISON, folder);
        Set<String> fields = new TreeSet<>();
        collect(
                JsonMapper.builder()
                        .build()
                        .readTree(folder.resolve("result.json").toFile()),
                fields);
        String document = Files.readString(Checkout.find().root().resolve("docs/" + language + "/compare.md"));

        assertThat(fields)
                .contains("schema", "spoiltBy", "balanceAfter")
                .allSatisfy(field -> assertThat(document).contains("`" + field + "`"));
    }

    private static void collect(JsonNode node, Set<String> fields) {
        node.properties().forEach(field -> {
            fields.add(field.getKey());
            if (!MAPS.contains(field.getKey())) {
                collect(field.getValue(), fields);
            }
        });
        if (node.isArray()) {
            node.values().forEach(value -> collect(value, fields));
        }
    }

    @Test
    void the_document_has_a_row_for_each_and_explains_what_was_not_valid() {
        String document = InLanguage.english(() -> Markdown.of(COMPARISON));

        assertThat(document)
                .contains("2 of 3 scenarios", "Seed 42", "2 cores")
                .contains("| ✓ `xa calm` | What was done | C+, (L) | C+ | VALID | 2.3 | 1.5 | 12.5 | 0.00 |")
                .contains("| ✗ `xa rough` |", "INVALID [TRUTH]", "| -10.00 |")
                .contains("## xa rough", "A sentence about rough")
                .contains("./twobanks compare xa --only rough --seed 42")
                .contains("| – `xa never` |", "db-b is not ours to kill.")
                .doesNotContain("## xa calm\n");
    }

    @Test
    void it_is_written_in_chinese_too() {
        assertThat(InLanguage.chinese(() -> Markdown.of(COMPARISON)))
                .contains("3 个场景中有 2 个符合预期", "| 场景 |", "做了什么", "关于 rough 的一句话");
    }
}
