package io.twobanks.workbench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.checker.Rule;
import org.junit.jupiter.api.Test;

class PlannedTest {
    private static final Scenario KILLED = Scenario.of("payer-killed", "The payer's bank is killed", "付款方银行被杀死")
            .promises("C+ or R+, V(L)", "the crash may come first", "崩溃可能先发生")
            .does(lab -> {});

    @Test
    void a_scenario_says_what_it_promises_without_being_run() {
        Planned planned = Planned.of(KILLED);

        assertThat(planned.id()).isEqualTo("payer-killed");
        assertThat(planned.text().zh()).isEqualTo("付款方银行被杀死");
        assertThat(planned.promised()).isEqualTo("C+ or R+, V(L)");
        assertThat(planned.chance().en()).isEqualTo("the crash may come first");
        assertThat(planned.breaks()).isEmpty();
        assertThat(planned.spoiltBy()).isNull();
    }

    @Test
    void without_a_guard_it_names_the_setting_and_the_rules_that_must_reject_it() {
        Planned guard = Planned.of(KILLED.without("xa.guard.recovery", Rule.CONVERGENCE, Rule.ATOMICITY));
        Planned setting = Planned.of(KILLED.spoiltBy("xa.forget.delay", "1s", Rule.TRUTH));

        assertThat(guard.id()).isEqualTo("payer-killed/without-recovery");
        assertThat(guard.spoiltBy()).isEqualTo("xa.guard.recovery=false");
        assertThat(guard.breaks()).containsExactlyInAnyOrder(Rule.CONVERGENCE, Rule.ATOMICITY);
        assertThat(setting.spoiltBy()).isEqualTo("xa.forget.delay=1s");
    }
}
