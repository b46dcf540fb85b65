package io.twobanks.workbench.junit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.museum.Exhibit;
import io.twobanks.workbench.scenario.Planned;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownExhibitsTest {
    private static final Text TEXT = new Text("words", "词");
    private static final Scenario LOST = Scenario.of("reply-lost", "The reply is lost", "答复丢失");
    private static final ShownExhibits SHOWN = new ShownExhibits(
            List.of(Planned.of(LOST), Planned.of(LOST.without("xa.guard.recovery", Rule.ATOMICITY))), List.of());

    @Test
    void an_exhibit_that_names_both_halves_and_the_guard_between_them_passes() {
        Exhibit exhibit = exhibit("xa/reply-lost/without-recovery", null, "xa.guard.recovery=false");

        assertThatCode(() -> SHOWN.require(List.of(exhibit))).doesNotThrowAnyException();
    }

    @Test
    void a_scenario_that_is_not_there_and_one_that_must_be_valid_are_refused() {
        assertThatThrownBy(() -> SHOWN.require(List.of(exhibit("xa/gone/without-recovery", null, "a=b"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no scenario gone/without-recovery that must be rejected")
                .hasMessageContaining("no scenario gone that must be valid");
        assertThatThrownBy(() -> SHOWN.require(List.of(exhibit("xa/reply-lost", null, "a=b"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no scenario reply-lost that must be rejected");
    }

    @Test
    void another_switch_than_the_scenarios_own_is_refused() {
        assertThatThrownBy(() -> SHOWN.require(
                        List.of(exhibit("xa/reply-lost/without-recovery", null, "xa.guard.lock-order=false"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("xa.guard.recovery=false");
    }

    @Test
    void an_experiment_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> SHOWN.require(List.of(exhibit(null, "xa/none", "nothing"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no experiment xa/none");
    }

    private static Exhibit exhibit(String scenario, String experiment, String switchedBy) {
        return new Exhibit(
                "some", TEXT, List.of(), TEXT, TEXT, TEXT, TEXT, null, "here", scenario, experiment, switchedBy);
    }
}
