package io.twobanks.workbench.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.launch.RunOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guards that are taken away and given back while a run goes on. */
class GuardsTest {
    private static final List<String> KNOWN = List.of("xa.guard.recovery", "xa.guard.same-id");
    private static final List<String> COMMAND =
            List.of("java", "-Dxa.guard.recovery=false", "-Dxa.other=1", "-cp", "jars", "Main", "-cp");

    private final PatternRun run = mock(PatternRun.class);

    @BeforeEach
    void xa() {
        when(run.pattern()).thenReturn(Checkout.find().pattern("xa"));
        when(run.options())
                .thenReturn(RunOptions.forTest(Map.of("xa.guard.recovery", "false", "xa.guard.same-id", "true")));
    }

    @Test
    void what_the_run_was_started_without_is_away() {
        assertThat(new Guards(run, new LiveRun(run)).off()).containsExactly("xa.guard.recovery");
    }

    @Test
    void a_guard_is_taken_away_before_the_class_path_and_one_that_is_given_back_leaves_no_trace() {
        assertThat(Guards.without(KNOWN, Set.of("xa.guard.same-id"), COMMAND))
                .containsExactly("java", "-Dxa.other=1", "-Dxa.guard.same-id=false", "-cp", "jars", "Main", "-cp");
        assertThat(Guards.without(KNOWN, Set.of(), COMMAND))
                .containsExactly("java", "-Dxa.other=1", "-cp", "jars", "Main", "-cp");
    }

    @Test
    void an_order_that_names_no_list_is_refused_and_no_bank_is_started_again() {
        Guards guards = new Guards(run, new LiveRun(run));

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> guards.set(new Guards.Order(null)));
        verify(run, never()).process(any());
    }

    @Test
    void a_guard_of_another_pattern_is_refused_and_no_bank_is_started_again() {
        Guards guards = new Guards(run, new LiveRun(run));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> guards.set(new Guards.Order(Set.of("tcc.guard.once"))))
                .withMessageContaining("tcc.guard.once");
        verify(run, never()).process(any());
        assertThat(guards.off()).containsExactly("xa.guard.recovery");
    }
}
