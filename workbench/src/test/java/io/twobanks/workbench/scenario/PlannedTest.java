package io.twobanks.workbench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.launch.Pattern.Text;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written of it must not depend on the order in which somebody has put it together. */
class PlannedTest {
    @Test
    void steps_and_rules_are_in_order() {
        Planned planned = new Planned(
                "a",
                new Text("A", "甲"),
                "C",
                null,
                new LinkedHashSet<>(List.of("c", "a", "b")),
                new LinkedHashSet<>(List.of(Rule.TRUTH, Rule.BOOKS)),
                null);

        assertThat(planned.steps()).containsExactly("a", "b", "c");
        assertThat(planned.breaks()).containsExactly(Rule.BOOKS, Rule.TRUTH);
    }
}
