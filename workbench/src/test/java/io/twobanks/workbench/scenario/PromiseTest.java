package io.twobanks.workbench.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseTest {
    private static final Observed COMPLETED_AT_ONCE = new Observed(Map.of(Outcome.COMPLETED, 1), Set.of());

    @ParameterizedTest
    @ValueSource(strings = {"C", "R+", "C+, L", "C or R", "C+ or R+, VL", "M, LF"})
    void its_codes_are_read_and_written(String codes) {
        Promise promise = Promise.of(codes);

        assertThat(Promise.of(promise.toString())).isEqualTo(promise);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"C | true", "C+ | true", "C or R | true", "C, LV | true", "R | false", "R+ | false", "M | false"})
    void completed_at_once_keeps_what_promises_completion(String codes, boolean kept) {
        assertThat(Promise.of(codes).isKeptBy(COMPLETED_AT_ONCE)).isEqualTo(kept);
    }

    @Test
    void at_once_is_not_kept_by_completion_after_recovery() {
        Observed later = new Observed(Map.of(Outcome.COMPLETED_LATER, 1), Set.of());

        assertThat(Promise.of("C").isKeptBy(later)).isFalse();
        assertThat(Promise.of("C+").isKeptBy(later)).isTrue();
    }

    @Test
    void one_transfer_of_many_that_ends_otherwise_breaks_it() {
        Observed mixed = new Observed(Map.of(Outcome.COMPLETED, 49, Outcome.NOTHING_MOVED, 1), Set.of());

        assertThat(Promise.of("C").isKeptBy(mixed)).isFalse();
        assertThat(Promise.of("C or R").isKeptBy(mixed)).isTrue();
    }

    @Test
    void a_price_that_was_not_declared_breaks_it() {
        Observed locked = new Observed(Map.of(Outcome.COMPLETED, 1), Set.of(Price.LOCKED));

        assertThat(Promise.of("C").isKeptBy(locked)).isFalse();
        assertThat(Promise.of("C, L").isKeptBy(locked)).isTrue();
    }

    @Test
    void what_a_reader_saw_by_chance_breaks_none() {
        Observed seen = new Observed(Map.of(Outcome.COMPLETED, 1), Set.of(Price.VISIBLE));

        assertThat(Promise.of("C").isKeptBy(seen)).isTrue();
    }

    @Test
    void half_a_transfer_keeps_no_promise() {
        Observed lost = new Observed(Map.of(Outcome.LOST, 1), Set.of());

        assertThat(Promise.of("C or C+ or R or R+ or M, LVF").isKeptBy(lost)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "C and R", "C, Z"})
    void an_unknown_code_is_refused(String codes) {
        assertThatIllegalArgumentException().isThrownBy(() -> Promise.of(codes)).withMessageContaining("code");
    }
}
