package io.twobanks.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checker on files that somebody else has written. */
class JudgeCommandTest {
    private static final String CREDIT =
            "{\"seq\": 1, \"transferId\": \"t-1\", \"account\": \"B-1\", \"leg\": \"CREDIT\", \"delta\": 10.00, \"balanceAfter\": 110.00}";

    @TempDir
    private Path folder;

    private Path file;
    private String valid;

    @BeforeEach
    void read_the_example_of_the_document() throws IOException {
        file = folder.resolve("some.evidence.json");
        try (InputStream example = getClass().getResourceAsStream("example.evidence.json")) {
            valid = new String(example.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Ran judge(Locale language, String content) throws IOException {
        Files.writeString(file, content);
        return Ran.in(language, "judge", file.toString());
    }

    private String changed(String from, String to) {
        assertThat(valid).contains(from);
        return valid.replace(from, to);
    }

    @Test
    void a_valid_run_ends_with_0_and_says_nothing_more() throws IOException {
        Ran ran = judge(Locale.ENGLISH, valid);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out().lines()).containsExactly("Valid: no rule was broken.");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void an_invalid_run_ends_with_1_and_a_sentence_that_names_rule_transfer_and_step() throws IOException {
        Ran ran = judge(Locale.ENGLISH, changed(CREDIT, "").replace("\"B-1\": 110.00", "\"B-1\": 100.00"));

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out().lines()).first().isEqualTo("INVALID: at least one rule was broken.");
        assertThat(ran.out().lines().filter(line -> line.startsWith("ATOMICITY: ")))
                .singleElement()
                .asString()
                .contains("t-1", "10.00", "A-1", "B-1", "CRASH at shop.credit.send");
        assertThat(ran.out()).contains("TRUTH: ", "CONSERVATION: ");
    }

    @Test
    void a_run_that_shows_too_little_ends_with_2() throws IOException {
        Ran ran = judge(Locale.ENGLISH, changed("\"fewestReads\": 1", "\"fewestReads\": 2"));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).startsWith("Unknown").contains("NON_VACUITY: ");
    }

    @Test
    void it_speaks_chinese() throws IOException {
        Ran ran = judge(Locale.SIMPLIFIED_CHINESE, changed("\"fired\": 1", "\"fired\": 0"));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).contains("NON_VACUITY：", "对这次运行做过");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "{", "[]", "7", "{\"schema\": \"twobanks-evidence-3\"}"})
    void what_is_no_evidence_ends_with_3_and_a_sentence(String content) throws IOException {
        requireNotJudged(judge(Locale.ENGLISH, content));
    }

    @Test
    void another_schema_ends_with_3_and_names_both() throws IOException {
        Ran ran = judge(Locale.ENGLISH, changed("twobanks-evidence-3", "twobanks-evidence-9"));

        requireNotJudged(ran);
        assertThat(ran.err()).contains("twobanks-evidence-3", "twobanks-evidence-9");
    }

    @Test
    void a_field_that_is_missing_or_unknown_ends_with_3() throws IOException {
        requireNotJudged(judge(Locale.ENGLISH, changed("\"onDesk\": [],", "")));
        requireNotJudged(judge(Locale.ENGLISH, changed("\"onDesk\": [],", "\"onDesk\": [], \"more\": 1,")));
    }

    @Test
    void a_file_that_is_not_there_and_no_file_at_all_end_with_3() {
        requireNotJudged(Ran.in(Locale.ENGLISH, "judge", file.toString()));
        assertThat(Ran.in(Locale.ENGLISH, "judge").exitCode()).isEqualTo(JudgeCommand.NOT_JUDGED);
    }

    private static void requireNotJudged(Ran ran) {
        assertThat(ran.exitCode()).isEqualTo(JudgeCommand.NOT_JUDGED);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("some.evidence.json").doesNotContain("\tat ");
    }
}
