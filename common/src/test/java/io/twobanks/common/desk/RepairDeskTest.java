package io.twobanks.common.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.problem.NotFound;
import io.twobanks.common.problem.NotPossible;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The desk over several kinds of cases: whose an id is, and what an action does the first and the second time. */
class RepairDeskTest {
    private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");

    /** One case, under the id that all of them share; it is resolved by the action {@code mend}. */
    private static final class OneCase implements CaseKind {
        private final String name;
        private final Instant since;
        private final List<Repair> repairs = new ArrayList<>();
        private boolean waits = true;
        private boolean breaks;
        private String offers = "mend";

        OneCase(String name, int second) {
            this.name = name;
            this.since = TIME.plusSeconds(second);
        }

        private DeskItem item() {
            return waits
                    ? new DeskItem(
                            "t", "t", name, "It waits.", since, List.of(), List.of(new Action(offers, "")), repairs)
                    : new DeskItem("t", "t", DeskItem.RESOLVED, name, null, List.of(), List.of(), repairs);
        }

        @Override
        public Stream<DeskItem> open() {
            return waits ? Stream.of(item()) : Stream.empty();
        }

        @Override
        public Optional<DeskItem> find(String id) {
            return id.equals("t") ? Optional.of(item()) : Optional.empty();
        }

        @Override
        public void act(String id, String action) {
            repairs.add(new Repair(action, breaks ? Repair.BEGUN : "mended", TIME));
            waits = breaks;
        }
    }

    private final OneCase first = new OneCase("first", 2);
    private final OneCase second = new OneCase("second", 1);
    private final RepairDesk desk = new RepairDesk(List.of(first, second));

    @Test
    void the_oldest_comes_first_whatever_its_kind() {
        assertThat(desk.items()).extracting(DeskItem::kind).containsExactly("second", "first");
    }

    @Test
    void an_action_is_done_where_it_is_offered() {
        second.offers = "restore";
        desk.act("t", "restore");
        assertThat(second.repairs).extracting(Repair::action).containsExactly("restore");
        assertThat(first.repairs).isEmpty();
    }

    @Test
    void an_id_is_where_it_waits_and_else_of_the_first_kind_that_knows_it() {
        assertThat(desk.find("t").orElseThrow().kind()).isEqualTo("first");
        first.waits = false;
        assertThat(desk.find("t").orElseThrow().kind()).isEqualTo("second");
        second.waits = false;
        assertThat(desk.find("t").orElseThrow().whatHappened()).isEqualTo("first");
        assertThat(desk.find("u")).isEmpty();
        assertThatThrownBy(() -> desk.act("u", "mend")).isInstanceOf(NotFound.class);
    }

    @Test
    void an_action_is_done_once_and_who_asks_again_gets_the_same_item() {
        second.waits = false;
        DeskItem mended = desk.act("t", "mend");
        assertThat(mended.kind()).isEqualTo(DeskItem.RESOLVED);
        assertThat(desk.act("t", "mend")).isEqualTo(mended);
        assertThat(first.repairs).hasSize(1);
    }

    @Test
    void what_was_never_offered_is_not_done_and_what_was_only_begun_does_not_count_as_seen() {
        assertThatThrownBy(() -> desk.act("t", "burn"))
                .isInstanceOf(NotPossible.class)
                .hasMessage("'burn' is not safe for t now; safe is mend.");
        second.waits = false;
        first.breaks = true;
        desk.act("t", "mend");
        first.waits = false;
        assertThatThrownBy(() -> desk.act("t", "mend")).hasMessageContaining("safe is nothing");
    }
}
