package io.twobanks.workbench.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.console.Play.Expected;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayTest {
    @ParameterizedTest
    @CsvSource({"C, ''", "R+, VL", "M, VLF", "mixed, F", "none, ''", "unsure, ''", "EXACTLY_ONCE, ''"})
    void what_the_page_offers_is_taken(String end, String meanwhile) {
        assertThat(new Expected(end, meanwhile).end()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"NULL, ''", "C, NULL", "C, LV", "C, X", "<b>, ''", "'', ''"},
            nullValues = "NULL")
    void anything_else_is_refused_with_a_sentence(String end, String meanwhile) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Expected(end, meanwhile))
                .withMessageContaining("Nothing was started");
    }
}
