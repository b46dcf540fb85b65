package io.twobanks.workbench.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FewestTest {
    private static final List<Integer> ALL =
            IntStream.rangeClosed(1, 21).boxed().toList();

    @Test
    void two_faults_that_fail_only_together_are_what_is_left() {
        assertThat(needed(Set.of(4, 17))).containsExactly(4, 17);
        assertThat(needed(Set.of(1, 2, 21))).containsExactly(1, 2, 21);
        assertThat(needed(Set.copyOf(ALL))).containsExactlyElementsOf(ALL);
    }

    @Test
    void what_fails_without_any_fault_needs_none() {
        assertThat(needed(Set.of())).isEmpty();
    }

    @Test
    void halves_are_tried_before_single_ones() {
        List<Integer> sizes = new ArrayList<>();
        new Fewest(without -> {
                    sizes.add(without.size());
                    return !without.contains(8);
                })
                .unneeded(ALL);
        assertThat(sizes).startsWith(10, 10).hasSizeLessThan(ALL.size());
    }

    private static Set<Integer> needed(Set<Integer> culprits) {
        Set<Integer> needed = new TreeSet<>(ALL);
        needed.removeAll(new Fewest(without -> culprits.stream().noneMatch(without::contains)).unneeded(ALL));
        return needed;
    }
}
