package io.twobanks.threephase.termination;

import static io.twobanks.threephase.site.State.ABORTED;
import static io.twobanks.threephase.site.State.COMMITTED;
import static io.twobanks.threephase.site.State.PRE_COMMITTED;
import static io.twobanks.threephase.site.State.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.threephase.site.Site;
import io.twobanks.threephase.site.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules themselves, over every cut of the network and every moment of the protocol at which it can come. */
class TerminationTest {
    private static final Set<String> COORDINATOR = Set.of(Site.COORDINATOR);

    /** What the three logs can say when all have voted yes: bank A, bank B, coordinator. */
    private static final List<List<State>> MOMENTS = List.of(
            List.of(WAITING, WAITING, WAITING),
            List.of(WAITING, WAITING, PRE_COMMITTED),
            List.of(PRE_COMMITTED, WAITING, PRE_COMMITTED),
            List.of(WAITING, PRE_COMMITTED, PRE_COMMITTED),
            List.of(PRE_COMMITTED, PRE_COMMITTED, PRE_COMMITTED));

    private static final List<Set<String>> CUTS = List.of(Set.of(), Set.of("bank-a"), Set.of("bank-b"), COORDINATOR);

    private record Case(List<State> moment, Set<String> dead, Set<String> cut, List<String> order) {
        private ThreeSites sites() {
            return new ThreeSites(moment, dead, cut);
        }
    }

    /** With everybody alive or one of them dead, whoever comes first. */
    private static Stream<Case> cases() {
        return MOMENTS.stream()
                .flatMap(moment -> CUTS.stream()
                        .flatMap(dead -> CUTS.stream()
                                .flatMap(cut -> Stream.of(ThreeSites.NAMES, reversed())
                                        .map(order -> new Case(moment, dead, cut, order)))));
    }

    private static List<String> reversed() {
        List<String> names = new ArrayList<>(ThreeSites.NAMES);
        java.util.Collections.reverse(names);
        return names;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void under_the_majoritys_rule_no_two_sites_decide_differently(Case one) {
        ThreeSites sites = one.sites();

        for (int round = 0; round < 3; round++) {
            one.order().stream()
                    .filter(sites::isAlive)
                    .forEach(name -> new AskTheMajority(sites.site(name), sites.others(name)).end("t"));
        }

        assertThat(ThreeSites.NAMES.stream()
                        .map(sites::state)
                        .filter(State::isFinal)
                        .distinct())
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void under_the_majoritys_rule_two_who_reach_each_other_have_decided(Case one) {
        ThreeSites sites = one.sites();
        List<String> alive = one.order().stream().filter(sites::isAlive).toList();

        for (int round = 0; round < 3; round++) {
            alive.forEach(name -> new AskTheMajority(sites.site(name), sites.others(name)).end("t"));
        }

        assertThat(alive).allSatisfy(name -> {
            boolean hasCompany = alive.stream()
                    .anyMatch(other -> !other.equals(name)
                            && one.cut().contains(other) == one.cut().contains(name));
            assertThat(sites.state(name).isFinal()).as(name).isEqualTo(hasCompany);
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whoever_is_alive_decides_the_same_as_long_as_no_network_is_cut(Case one) {
        if (!one.cut().isEmpty()) {
            return;
        }
        ThreeSites sites = one.sites();

        endAlone(sites, one.order(), true);
        one.dead().forEach(sites::back);
        one.dead().stream()
                .filter(name -> !name.equals(Site.COORDINATOR))
                .forEach(name -> new AskWhoKnows(sites.site(name), sites.others(name), true).end("t"));

        assertThat(sites.ofBanks().stream().distinct()).hasSize(1).allMatch(State::isFinal);
    }

    private static void endAlone(ThreeSites sites, List<String> order, boolean guarded) {
        order.stream()
                .filter(sites::isAlive)
                .filter(name -> !name.equals(Site.COORDINATOR))
                .forEach(name -> (guarded
                                ? new AskWhoIsAlive(sites.site(name), sites.others(name))
                                : new TimeOutsOnly(sites.site(name)))
                        .end("t"));
    }

    @Test
    void without_the_guard_a_coordinator_that_dies_between_two_pre_commits_is_enough() {
        ThreeSites sites = new ThreeSites(MOMENTS.get(2), COORDINATOR, Set.of());

        endAlone(sites, ThreeSites.NAMES, false);

        assertThat(sites.ofBanks()).containsExactly(COMMITTED, ABORTED);
    }

    @Test
    void with_the_guard_a_cut_between_the_banks_is_enough() {
        ThreeSites sites = new ThreeSites(MOMENTS.get(2), COORDINATOR, Set.of("bank-a"));

        endAlone(sites, ThreeSites.NAMES, true);

        assertThat(sites.ofBanks()).containsExactly(COMMITTED, ABORTED);
    }

    @Test
    void in_two_phase_commit_nobody_decides_who_does_not_know() {
        ThreeSites sites = new ThreeSites(MOMENTS.get(0), COORDINATOR, Set.of());

        new AskWhoKnows(sites.site("bank-a"), sites.others("bank-a"), false).end("t");
        assertThat(sites.ofBanks()).containsExactly(WAITING, WAITING);

        sites.back(Site.COORDINATOR);
        sites.site(Site.COORDINATOR).hear("t", io.twobanks.threephase.site.Message.ABORT);
        new AskWhoKnows(sites.site("bank-a"), sites.others("bank-a"), false).end("t");
        assertThat(sites.state("bank-a")).isEqualTo(ABORTED);
    }

    @ParameterizedTest
    @MethodSource("moments")
    void when_all_were_dead_and_all_are_back_one_pre_commit_is_enough_to_commit(List<State> moment) {
        ThreeSites sites = new ThreeSites(moment, Set.of(), Set.of());
        ThreeSites.NAMES.forEach(sites::back);

        List.of("bank-b", "bank-a")
                .forEach(name -> new AskWhoKnows(sites.site(name), sites.others(name), true).end("t"));

        State expected = moment.subList(0, 2).contains(PRE_COMMITTED) ? COMMITTED : ABORTED;
        assertThat(sites.ofBanks()).containsOnly(expected);
    }

    static Stream<List<State>> moments() {
        return MOMENTS.stream();
    }
}
