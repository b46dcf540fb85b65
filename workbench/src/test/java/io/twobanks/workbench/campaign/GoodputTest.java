package io.twobanks.workbench.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoodputTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C×781 R×26 R+×104, V | 781",
                "C×226 C+×3 R×503 R+×261 M×2, VLF | 229",
                "C C+, V | 2",
                "C | 1",
                "C+×12 | 12",
                "R×5 | 0",
                "'' | 0"
            })
    void what_completed_at_once_and_later_is_counted(String observed, int completed) {
        assertThat(Goodput.completed(observed)).isEqualTo(completed);
    }
}
