package io.twobanks.workbench.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.twobanks.common.fault.FaultPoint;
import io.twobanks.workbench.launch.Pattern.Text;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseTest {
    private static final Text CHANCE = new Text("the amounts are drawn", "金额随机");
    private static final FaultPoint RECOVERED = () -> "xa.recovery-commit.after";

    @ParameterizedTest
    @ValueSource(strings = {"C", "R+", "C+, L", "C and R", "C and C+ and R+, VL", "M, VLF", "C, (V)", "C, V(LF)"})
    void the_codes_of_what_is_sure_are_read_and_written(String codes) {
        assertThat(Promise.of(codes)).hasToString(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C or R", "C+ or R+, V", "C (R)", "C (C+ or R), (V)", "C and R (C+), V(L)", "C or R (M)"})
    void the_codes_of_what_chance_decides_are_read_and_written(String codes) {
        assertThat(Promise.of(codes, CHANCE)).hasToString(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // what is demanded must be seen
                "C | C | true",
                "C | C+ | false",
                "C | R | false",
                "C+ | C | false",
                "C+ | C+ | true",
                "R+ | R | false",
                "C and R | C R | true",
                "C and R | C | false",
                "C and R | C R R+ | false",
                "M | C+ | false",
                "C, V | C, V | true",
                "C, V | C | false",
                "C, LV | C, V | false",
                "C, F | C | false",
                // what is allowed may be seen
                "C, (V) | C, V | true",
                "C, (V) | C | true",
                "C, V(L) | C, VL | true",
                "C, V(L) | C, L | false",
                // and nothing else
                "C | C, V | false",
                "C | C, L | false",
                "C, VL | C, VLF | false",
                "C | C ! | false"
            })
    void what_is_demanded_must_be_seen_what_is_allowed_may_be_and_nothing_else(
            String codes, String seen, boolean kept) {
        assertThat(Promise.of(codes).brokenBy(observed(seen)).isNowhere()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "C or R | C | true",
                "C or R | R | true",
                "C or R | C R | true",
                "C or R | C+ | false",
                "C or R | C ! | false",
                "C (R) | C | true",
                "C (R) | C R | true",
                "C (R) | R | false",
                "C (R) | C C+ | false",
                "C and R (C+) | C R C+ | true",
                "C and R (C+) | C C+ | false"
            })
    void where_chance_decides_one_is_enough_and_an_allowed_end_is_no_substitute(
            String codes, String seen, boolean kept) {
        assertThat(Promise.of(codes, CHANCE).brokenBy(observed(seen)).isNowhere())
                .isEqualTo(kept);
    }

    @Test
    void a_recovery_that_is_promised_must_have_acted() {
        Promise promise = Promise.of("C+").by(RECOVERED);

        assertThat(promise.brokenBy(observed("C+")).missing()).containsExactly("xa.recovery-commit.after");
        assertThat(promise.brokenBy(observed("C+", RECOVERED.id())).isNowhere()).isTrue();
    }

    @Test
    void where_it_is_broken_is_said() {
        Promise.Broken broken = Promise.of("C and R, VL").brokenBy(observed("C M, LF"));

        assertThat(broken.missing()).containsExactly("R", "V");
        assertThat(broken.unexpected()).containsExactly("M", "F");
        assertThat(broken.sentences()).hasSize(2).first().asString().contains("R, V");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C or R", "C (R)", "C and R (C+), V"})
    void chance_without_a_reason_is_refused(String codes) {
        assertThatIllegalArgumentException().isThrownBy(() -> Promise.of(codes)).withMessageContaining("why");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C and R, (V)"})
    void a_reason_without_chance_is_refused(String codes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Promise.of(codes, CHANCE))
                .withMessageContaining("chance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "C but R", "C, Z", "C (R, V", "", "C, V(V)", "C and R or M", "!", "C or !"})
    void what_is_no_promise_is_refused(String codes) {
        Text chance = codes.contains(" or ") ? CHANCE : null;
        assertThatIllegalArgumentException().isThrownBy(() -> Promise.of(codes, chance));
    }

    /** @param seen codes as {@link Observed} writes them, without numbers */
    private static Observed observed(String seen, String... steps) {
        String[] parts = seen.split(", ");
        return new Observed(
                Stream.of(parts[0].split(" "))
                        .collect(Collectors.toMap(code -> named(code, Outcome.values(), Outcome::code), code -> 1)),
                parts.length == 1
                        ? Set.of()
                        : parts[1].chars()
                                .mapToObj(Character::toString)
                                .map(code -> named(code, SideEffect.values(), SideEffect::code))
                                .collect(Collectors.toSet()),
                Set.of(steps));
    }

    private static <T> T named(String code, T[] all, Function<T, String> codeOf) {
        return Arrays.stream(all)
                .filter(one -> codeOf.apply(one).equals(code))
                .findFirst()
                .orElseThrow();
    }
}
