package io.twobanks.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTest {
    @Test
    void english_is_broken_between_words_and_a_long_word_stays_whole() {
        assertThat(Wrapped.at(9, "one two three")).containsExactly("one two", "three");
        assertThat(Wrapped.at(5, "a https://example.org b")).containsExactly("a", "https://example.org", "b");
    }

    @Test
    void a_chinese_character_is_two_columns_wide_and_no_line_begins_with_a_full_stop() {
        assertThat(Wrapped.at(6, "银行付了钱。")).containsExactly("银行付", "了钱。");
        assertThat(Wrapped.at(4, "付钱。")).containsExactly("付", "钱。");
        assertThat(Wrapped.columns("A 行")).isEqualTo(4);
    }

    @Test
    void nothing_is_lost_where_both_are_mixed() {
        String mixed = "问驱动两个 XA 资源是不是同一个资源管理器（`XA RECOVER`），对同一主机上的两台服务器它答“是”。";

        assertThat(String.join("", Wrapped.at(20, mixed)).replace(" ", "")).isEqualTo(mixed.replace(" ", ""));
    }
}
