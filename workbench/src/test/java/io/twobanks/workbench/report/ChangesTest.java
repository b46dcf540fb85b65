package io.twobanks.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.checker.Rule;
import io.twobanks.checker.Verdict;
import io.twobanks.workbench.InLanguage;
import io.twobanks.workbench.scenario.Result;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static Result ended(String id, String observed) {
        return Comparisons.result(id, true, Set.of(), observed, Verdict.Result.VALID, List.of());
    }

    private static List<String> between(Comparison before, Comparison now) {
        return InLanguage.english(() -> Changes.between(before, now));
    }

    @Test
    void the_same_with_other_counts_is_no_change() {
        assertThat(between(
                        Comparisons.of(ended("calm", "C×80 R×20, V")), Comparisons.of(ended("calm", "C×77 R×23, V"))))
                .isEmpty();
    }

    @Test
    void another_end_another_price_and_another_verdict_are_changes() {
        assertThat(between(Comparisons.of(ended("calm", "C")), Comparisons.of(ended("calm", "C+"))))
                .containsExactly("changed: xa calm: ✓ VALID C  →  ✓ VALID C+");
        assertThat(between(Comparisons.of(ended("calm", "C")), Comparisons.of(ended("calm", "C, V"))))
                .hasSize(1);
        assertThat(between(
                        Comparisons.of(Comparisons.valid("calm")),
                        Comparisons.of(Comparisons.failed("calm", Rule.TRUTH))))
                .containsExactly("changed: xa calm: ✓ VALID C+  →  ✗ INVALID [TRUTH] C !");
    }

    @Test
    void what_is_new_and_what_is_gone_is_named() {
        assertThat(between(Comparisons.of(ended("old", "C")), Comparisons.of(ended("fresh", "R"))))
                .containsExactly("new: xa fresh: ✓ VALID R", "not run now: xa old: ✓ VALID C");
    }
}
