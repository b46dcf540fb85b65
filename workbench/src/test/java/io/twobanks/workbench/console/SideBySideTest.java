package io.twobanks.workbench.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.console.Lane.Phase;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideBySideTest {
    @ParameterizedTest
    @ValueSource(strings = {"xa", "xa,xa", "xa,tcc,at,mq,outbox", ""})
    void too_few_too_many_or_the_same_twice_is_refused_with_a_sentence(String patterns) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> SideBySide.requireSeveral(List.of(patterns.split(","))))
                .withMessageContaining("Nothing was started");
    }

    @Test
    void none_at_all_is_refused_too() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> SideBySide.requireSeveral(null));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> SideBySide.requireSeveral(Arrays.asList("xa", null)));
    }

    @Test
    void all_wait_until_their_turn_comes_and_one_command_plays_them_again() {
        SideBySide.requireSeveral(List.of("xa", "tcc"));
        SideBySide all = SideBySide.of(List.of("xa", "tcc"), "payee-refuses", 7);
        assertThat(all.lanes()).extracting(Lane::phase).containsOnly(Phase.WAITING);
        assertThat(all.command()).isEqualTo("./twobanks compare xa tcc --only payee-refuses --seed 7");

        SideBySide later = all.with(0, all.lanes().get(0).without(Phase.STOPPED));

        assertThat(later.lanes()).extracting(Lane::pattern).containsExactly("xa", "tcc");
        assertThat(later.lanes()).extracting(Lane::phase).containsExactly(Phase.STOPPED, Phase.WAITING);
    }

    @Test
    void one_at_a_time_is_played_and_the_other_is_told_which() {
        OneAtATime machine = new OneAtATime();
        machine.take("payee-refuses");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> machine.take("no-failure"))
                .withMessageContaining("payee-refuses");

        machine.giveBack();

        machine.take("no-failure");
    }
}
