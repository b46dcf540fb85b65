package io.twobanks.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.api.DeskView.Entry;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeskViewTest {
    private static final String ID = "00000002-0000-4000-8000-000000000000";
    private final DeskView desk = new DeskView(
            List.of(
                    waiting("bank-a", ID, "retry", "look-again"),
                    waiting("bank-b", ID, "restore", "look-again"),
                    waiting("bank-b", "00000003-0000-4000-8000-000000000000", "retry")),
            List.of());

    @Test
    void a_transfer_that_waits_at_two_desks_is_the_one_that_offers_the_action() {
        assertThat(desk.meant(ID, "retry")).map(Entry::service).contains("bank-a");
        assertThat(desk.meant(ID, "restore")).map(Entry::service).contains("bank-b");
    }

    @Test
    void when_both_offer_it_or_none_is_named_both_desks_are_named() {
        assertThatThrownBy(() -> desk.meant(ID, "look-again"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("bank-a, bank-b");
        assertThatThrownBy(() -> desk.meant(ID, null))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("bank-a, bank-b");
    }

    @Test
    void a_beginning_of_two_ids_is_ambiguous() {
        assertThatThrownBy(() -> desk.meant("000000", "retry"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("2");
    }

    @Test
    void a_beginning_of_one_is_enough_and_another_one_is_nobody() {
        assertThat(desk.meant("00000003", null)).map(Entry::service).contains("bank-b");
        assertThat(desk.meant("9", null)).isEmpty();
    }

    private static Entry waiting(String service, String id, String... actions) {
        List<Action> offered =
                Stream.of(actions).map(name -> new Action(name, name)).toList();
        return new Entry(
                service, new DeskItem(id, id, "kind", "It happened.", Instant.EPOCH, List.of(), offered, List.of()));
    }
}
