package io.twobanks.workbench.junit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.report.Comparison;
import io.twobanks.workbench.report.ComparisonFile;
import io.twobanks.workbench.report.Comparisons;
import io.twobanks.workbench.report.Declared;
import io.twobanks.workbench.report.Published;
import io.twobanks.workbench.scenario.Planned;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedPatternTest {
    private static final Comparison COMPARISON = Comparisons.of(Comparisons.valid("calm"));
    private static final Declared DECLARED = COMPARISON.patterns().get(0);

    @TempDir
    private Path folder;

    @BeforeEach
    void publish() throws IOException {
        ComparisonFile.publish(Published.of(COMPARISON), folder);
    }

    private static Planned promising(String id, String promise) {
        return new Planned(id, new Text("What is done", "做什么"), promise, null, Set.of(), Set.of(), null);
    }

    private static Declared with(Planned changed) {
        List<Planned> scenarios = new ArrayList<>(DECLARED.scenarios());
        scenarios.removeIf(plan -> plan.id().equals(changed.id()));
        scenarios.add(changed);
        return DECLARED.withScenarios(scenarios);
    }

    private void requires(Declared declared, String difference) throws IOException {
        assertThatThrownBy(() -> new PublishedPattern(folder, declared).require(false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(difference)
                .hasMessageContaining("--publish");
        new PublishedPattern(folder, declared).require(true);
        assertThatCode(() -> new PublishedPattern(folder, declared).require(false))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_published_as_it_is_declared_passes() {
        assertThatCode(() -> new PublishedPattern(folder, DECLARED).require(false))
                .doesNotThrowAnyException();
    }

    @Test
    void a_scenario_that_is_new_is_named() throws IOException {
        requires(with(promising("fresh", "C")), "not published: fresh");
    }

    @Test
    void a_promise_that_has_changed_is_named_with_both() throws IOException {
        requires(with(promising("calm", "R")), "calm: published Planned[id=calm");
    }

    @Test
    void a_scenario_that_is_gone_is_named() throws IOException {
        requires(DECLARED.withScenarios(DECLARED.scenarios().subList(0, 2)), "declared no more: never");
    }
}
