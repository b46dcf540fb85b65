package io.twobanks.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.checker.Verdict.Result;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules' own test: each catches what it is for, no other rule does, and its legal near-miss passes all of them. */
class RulesTest {
    static Stream<Example> examples() {
        return Examples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_bad_example_of_a_rule_is_rejected_by_this_rule_only(Example example) {
        Verdict verdict = Checker.judge(example.bad());

        assertThat(rules(verdict)).as(describe(verdict)).containsExactly(example.rule());
        assertThat(verdict.result()).isEqualTo(rejection(example.rule()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_near_miss_of_a_rule_is_valid(Example example) {
        Verdict verdict = Checker.judge(example.nearMiss());

        assertThat(verdict.result()).as(describe(verdict)).isEqualTo(Result.VALID);
        assertThat(verdict.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void switching_a_rule_off_lets_its_bad_examples_pass(Rule rule) {
        Set<Rule> others = EnumSet.complementOf(EnumSet.of(rule));

        assertThat(Examples.of(rule)).as("examples of %s", rule).isNotEmpty().allSatisfy(example -> {
            assertThat(Checker.judge(example.bad()).result()).isEqualTo(rejection(rule));
            assertThat(Checker.judge(example.bad(), others).result()).isEqualTo(Result.VALID);
        });
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void a_rule_alone_catches_what_it_is_for(Rule rule) {
        assertThat(Examples.of(rule))
                .allSatisfy(example -> assertThat(rules(Checker.judge(example.bad(), EnumSet.of(rule))))
                        .containsExactly(rule));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void both_languages_say_it_in_a_whole_sentence(Example example) {
        Verdict english = InLanguage.english(() -> Checker.judge(example.bad()));
        Verdict chinese = InLanguage.chinese(() -> Checker.judge(example.bad()));

        assertThat(sentences(english))
                .allSatisfy(text -> assertThat(text)
                        .endsWith(".")
                        .doesNotContainPattern("[{}]|null|\\p{IsHan}")
                        .hasSizeBetween(20, Errors.LONGEST_SENTENCE));
        assertThat(sentences(chinese))
                .allSatisfy(text -> assertThat(text)
                        .endsWith("。")
                        .containsPattern("\\p{IsHan}")
                        .doesNotContainPattern("[{}]|null")
                        .hasSizeLessThanOrEqualTo(Errors.LONGEST_SENTENCE));
    }

    private static List<String> sentences(Verdict verdict) {
        return verdict.findings().stream()
                .flatMap(finding -> Stream.of(finding.first(), finding.worst(), finding.last()))
                .map(Finding.Error::sentence)
                .toList();
    }

    private static List<Rule> rules(Verdict verdict) {
        return verdict.findings().stream().map(Finding::rule).toList();
    }

    private static Result rejection(Rule rule) {
        return rule == Rule.NON_VACUITY ? Result.UNKNOWN : Result.INVALID;
    }

    private static String describe(Verdict verdict) {
        return String.join("\n", Report.of(verdict));
    }
}
