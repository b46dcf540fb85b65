package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.twobanks.workbench.InLanguage;
import io.twobanks.workbench.Problem;
import org.junit.jupiter.api.Test;

class LadderTest {
    @Test
    void a_pattern_without_a_ladder_is_a_sentence() {
        InLanguage.english(() -> {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> Ladder.of("none"))
                    .withMessage("Pattern none offers nothing to measure.");
            return null;
        });
    }
}
