package io.twobanks.workbench.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.Pattern.Service;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SideTest {
    @Test
    void what_has_the_letter_of_bank_b_is_on_its_side_and_everything_else_on_the_other() {
        assertThat(Stream.of("bank-b", "db-b", "bank-b-2", "notifier-b")).allMatch(name -> Side.of(name) == Side.B);
        assertThat(Stream.of("bank-a", "db-a", "bank", "broker", "broker-a", "seata", "db-seata", "nacos"))
                .allMatch(name -> Side.of(name) == Side.A);
    }

    @Test
    void only_what_crosses_has_a_link_where_the_banks_are_apart() {
        RunOptions apart = RunOptions.apart(Checkout.find().pattern("xa"), Map.of());

        assertThat(apart.isLinked("bank", "db-b")).isTrue();
        assertThat(apart.isLinked("bank", "db-a")).isFalse();
        assertThat(apart.isLinked("bank-b", "bank-a")).isTrue();
        assertThat(apart.isLinked("bank-b", "db-b")).isFalse();
        assertThat(apart.isLinked()).isTrue();
    }

    @Test
    void a_measured_run_has_no_links_otherwise_and_a_watched_one_all() {
        assertThat(RunOptions.bare(Map.of()).isLinked("bank", "db-b")).isFalse();
        assertThat(RunOptions.bare(Map.of()).isLinked()).isFalse();
        assertThat(RunOptions.forTest(Map.of()).isLinked("bank", "db-a")).isTrue();
        assertThat(RunOptions.forTest(Map.of()).isLinked()).isTrue();
    }

    /** Whatever each pattern calls its processes: on each side is one database, and something crosses. */
    @Test
    void each_pattern_has_something_on_both_sides_and_something_that_crosses() {
        Checkout checkout = Checkout.find();
        for (String id : checkout.patterns()) {
            Pattern pattern = checkout.pattern(id);
            assertThat(pattern.databases()).as(id).extracting(Side::of).containsExactly(Side.A, Side.B);
            assertThat(crossing(pattern)).as(id).isNotEmpty();
        }
    }

    private static List<String> crossing(Pattern pattern) {
        return pattern.services().entrySet().stream()
                .flatMap(service -> callees(pattern, service))
                .toList();
    }

    private static Stream<String> callees(Pattern pattern, Map.Entry<String, Service> service) {
        return pattern.callees(service.getValue()).stream().filter(callee -> Side.differ(service.getKey(), callee));
    }
}
