package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {
    @Test
    void names_stand_left_and_numbers_right_under_their_head() {
        Grid grid = new Grid(List.of("who", "speed"));
        grid.row(List.of("local", "7"));
        grid.row(List.of("xa", "1234567"));

        assertThat(grid.lines()).containsExactly("  who      speed", "  local        7", "  xa     1234567");
    }

    /** A terminal draws 笔 as wide as two Latin letters. */
    @Test
    void chinese_heads_stand_above_their_numbers() {
        Grid grid = new Grid(List.of("谁", "笔/秒"));
        grid.row(List.of("abcd", "123456"));

        assertThat(grid.lines()).containsExactly("  谁     笔/秒", "  abcd  123456");
    }

    @Test
    void a_row_that_does_not_fit_is_refused() {
        Grid grid = new Grid(List.of("one", "two"));

        assertThatIllegalArgumentException().isThrownBy(() -> grid.row(List.of("1")));
    }
}
