package io.twobanks.workbench.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.checker.Rule;
import io.twobanks.common.fault.FaultPoint;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferencePageTest {
    private static final Pattern COMPENSATION = Checkout.find().pattern("compensation");
    private static final FaultPoint RESUMED = () -> "compensation.resume.before";
    private static final Scenario KILLED = Scenario.of("payer-killed", "Bank A dies", "A 行死亡")
            .promises("C+, V")
            .by(RESUMED);
    private static final Scenario CUT = Scenario.of("cut", "The network is cut", "网络断开")
            .promises("C+ or R+, V(L)", "the network may be back in time", "网络可能及时恢复");

    private static String page(Language language, Scenario... scenarios) {
        return new ReferencePage(COMPENSATION, List.of(scenarios), true).in(language);
    }

    @Test
    void a_scenario_has_its_promise_the_reason_and_who_must_act() {
        assertThat(page(Language.ENGLISH, KILLED, CUT).lines())
                .contains(
                        "| `payer-killed` | Bank A dies | C+, V; must act: `compensation.resume.before` |",
                        "| `cut` | The network is cut | C+ or R+, V(L); chance decides: the network may be back in time |");
        assertThat(page(Language.CHINESE, KILLED, CUT).lines())
                .contains("| `cut` | 网络断开 | C+ 或 R+, V(L)；由偶然决定：网络可能及时恢复 |");
    }

    @ParameterizedTest
    @EnumSource
    void a_guard_has_the_scenarios_that_are_rejected_without_it_and_these_promise_nothing(Language language) {
        String page = page(language, KILLED.without("compensation.guard.delta", Rule.BOOKS, Rule.TRUTH));

        assertThat(page.lines())
                .anyMatch(line -> line.startsWith("| `compensation.guard.delta` |")
                        && line.endsWith("| `payer-killed` (BOOKS, TRUTH) |"))
                .noneMatch(line -> line.startsWith("| `payer-killed"));
    }

    @Test
    void a_setting_that_is_no_guard_and_does_harm_has_its_value() {
        assertThat(page(Language.ENGLISH, KILLED.spoiltBy("compensation.saga.order", "credit-first", Rule.BOOKS))
                        .lines())
                .contains("| `compensation.saga.order=credit-first` | `payer-killed` | BOOKS |");
        assertThat(page(Language.ENGLISH, KILLED)).doesNotContain("do harm");
    }

    @ParameterizedTest
    @EnumSource
    void a_pattern_whose_chapter_is_not_split_yet_has_no_link_to_a_page_of_theory(Language language) {
        assertThat(page(language)).contains("(../how/compensation.md)");
        assertThat(new ReferencePage(COMPENSATION, List.of(), false).in(language))
                .contains("(../compensation.md)")
                .doesNotContain("how/");
    }

    @ParameterizedTest
    @EnumSource
    void every_step_guard_and_setting_is_there(Language language) {
        assertThat(page(language))
                .contains(COMPENSATION.points().stream().map(Pattern.Point::id).toList());
        assertThat(page(language))
                .contains(COMPENSATION.guards().stream().map(Pattern.Guard::key).toList());
        assertThat(page(language)).contains("compensation.saga.longest-back-off", "`2s`");
    }
}
