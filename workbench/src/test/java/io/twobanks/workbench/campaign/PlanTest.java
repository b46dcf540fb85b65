package io.twobanks.workbench.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.campaign.Trouble.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final long TEN_MINUTES = 600_000;
    private static final Plan.Targets TARGETS = new Plan.Targets(
            List.of("bank-a", "bank-b"), List.of("db-a", "db-b", "nacos"), List.of("bank-a → bank-b", "bank-a → db-a"));

    @Test
    void the_same_seed_draws_the_same_faults_and_another_seed_draws_others() {
        assertThat(drawn(1)).isEqualTo(drawn(1)).isNotEqualTo(drawn(2));
    }

    @Test
    void ten_minutes_have_at_least_sixty_faults_of_all_kinds_on_all_targets() {
        for (int seed = 0; seed < 20; seed++) {
            List<Trouble> troubles = drawn(seed).troubles();
            assertThat(troubles).as("seed %d", seed).hasSizeGreaterThanOrEqualTo(60);
        }
        List<Trouble> troubles = drawn(1).troubles();
        assertThat(troubles).extracting(Trouble::kind).contains(Kind.values());
        assertThat(troubles).extracting(Trouble::target).containsAll(TARGETS.banks());
        assertThat(troubles).extracting(Trouble::target).containsAll(TARGETS.servers());
        assertThat(troubles).extracting(Trouble::target).containsAll(TARGETS.links());
    }

    @Test
    void a_fault_of_the_network_hits_a_way_and_any_other_a_process_and_none_begins_before_the_last_one_there_is_over() {
        Set<String> links = new HashSet<>(TARGETS.links());
        List<Trouble> troubles = drawn(3).troubles();
        for (Trouble trouble : troubles) {
            assertThat(links.contains(trouble.target()))
                    .isEqualTo(trouble.kind().isOfNetwork());
            assertThat(troubles.stream()
                            .filter(other -> other.target().equals(trouble.target()))
                            .filter(other -> other.atMillis() > trouble.atMillis())
                            .allMatch(other -> other.atMillis() > trouble.atMillis() + trouble.lastsMillis()))
                    .isTrue();
        }
    }

    @Test
    void what_is_left_out_leaves_the_others_their_numbers() {
        Plan whole = drawn(1);
        Plan less = whole.without(Set.of(1, 3));
        assertThat(less.troubles())
                .hasSize(whole.troubles().size() - 2)
                .doesNotContain(whole.troubles().get(0));
        assertThat(less.troubles().get(0)).isEqualTo(whole.troubles().get(1));
    }

    private static Plan drawn(long seed) {
        return Plan.draw(new Random(seed), TEN_MINUTES, TARGETS);
    }
}
