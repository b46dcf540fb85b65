package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TurnTest {
    private static final List<String> NAMES = List.of("local", "plain", "whole");

    private static final List<Accounts> BOTH = List.of(Accounts.values());

    @Test
    void who_begins_moves_on_by_one_from_round_to_round() {
        List<Turn> turns = Turn.all(4, NAMES, List.of(1), BOTH);

        assertThat(orderIn(1, turns)).containsExactly("local", "plain", "whole");
        assertThat(orderIn(2, turns)).containsExactly("plain", "whole", "local");
        assertThat(orderIn(3, turns)).containsExactly("whole", "local", "plain");
        assertThat(orderIn(4, turns)).isEqualTo(orderIn(1, turns));
    }

    private static List<String> orderIn(int round, List<Turn> turns) {
        return turns.stream()
                .filter(turn -> turn.round() == round && turn.accounts() == Accounts.HOT)
                .map(Turn::contender)
                .toList();
    }

    @Test
    void every_contender_takes_every_turn_once_a_round() {
        List<Turn> turns = Turn.all(5, NAMES, List.of(1, 16), BOTH);

        assertThat(turns).hasSize(5 * 3 * 2 * 2).doesNotHaveDuplicates();
    }

    @Test
    void contenders_that_are_compared_follow_each_other_directly() {
        List<Turn> turns = Turn.all(2, NAMES, List.of(1, 16), BOTH);

        for (int first = 0; first < turns.size(); first += NAMES.size()) {
            List<Turn> together = turns.subList(first, first + NAMES.size());
            assertThat(together)
                    .extracting(Turn::clients)
                    .containsOnly(together.get(0).clients());
            assertThat(together)
                    .extracting(Turn::accounts)
                    .containsOnly(together.get(0).accounts());
            assertThat(together).extracting(Turn::contender).containsExactlyInAnyOrderElementsOf(NAMES);
        }
    }
}
