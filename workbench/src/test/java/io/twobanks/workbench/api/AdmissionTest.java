package io.twobanks.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final Admission admission = new Admission("token");

    @Test
    void the_token_of_the_run_is_let_in_and_a_guess_is_not() {
        assertThat(admission.admits("token")).isTrue();
        assertThat(admission.admits("tokem")).isFalse();
        assertThat(admission.admits("")).isFalse();
        assertThat(admission.admits(null)).isFalse();
    }

    @Test
    void a_code_is_changed_for_a_key_once_and_is_no_key_itself() {
        String code = admission.code();
        assertThat(admission.admits(code)).as("a code alone").isFalse();

        String key = admission.redeem(code).orElseThrow();

        assertThat(admission.admits(key)).isTrue();
        assertThat(key).isNotEqualTo(code);
        assertThat(admission.redeem(code)).as("a second time").isEmpty();
        assertThat(admission.admits(code)).isFalse();
    }

    @Test
    void neither_a_guess_nor_the_token_nor_a_key_is_a_code() {
        String key = admission.redeem(admission.code()).orElseThrow();

        assertThat(admission.redeem("guess")).isEmpty();
        assertThat(admission.redeem("token")).isEmpty();
        assertThat(admission.redeem(key)).isEmpty();
        assertThat(admission.redeem("")).isEmpty();
        assertThat(admission.redeem(null)).isEmpty();
    }

    @Test
    void several_browsers_can_be_open_and_the_oldest_codes_are_forgotten() {
        String first = admission.code();
        Set<String> codes = new HashSet<>();
        IntStream.range(0, Admission.MOST).forEach(number -> codes.add(admission.code()));

        assertThat(codes).hasSize(Admission.MOST);
        assertThat(admission.redeem(first)).isEmpty();
        assertThat(codes).allSatisfy(code -> assertThat(admission.redeem(code)).isPresent());
    }

    @Test
    void a_code_cannot_be_guessed() {
        assertThat(admission.code()).hasSizeGreaterThanOrEqualTo(32).matches("[\\w-]+");
    }
}
