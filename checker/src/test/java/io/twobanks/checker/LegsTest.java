package io.twobanks.checker;

import static io.twobanks.common.account.Leg.CREDIT;
import static io.twobanks.common.account.Leg.DEBIT;
import static io.twobanks.common.account.Leg.REFUND;
import static io.twobanks.common.account.Leg.TAKE_BACK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LegsTest {
    private static final List<Legs> ALL =
            IntStream.range(0, 16).mapToObj(Legs::ofBits).toList();

    @Test
    void five_sets_are_whole() {
        assertThat(ALL)
                .filteredOn(Legs::areWhole)
                .containsExactlyInAnyOrder(
                        Legs.NONE,
                        Legs.of(DEBIT, CREDIT),
                        Legs.of(DEBIT, REFUND),
                        Legs.of(CREDIT, TAKE_BACK),
                        Legs.of(DEBIT, CREDIT, REFUND, TAKE_BACK));
    }

    @Test
    void four_sets_are_half() {
        assertThat(ALL)
                .filteredOn(Legs::areHalf)
                .containsExactlyInAnyOrder(
                        Legs.of(DEBIT),
                        Legs.of(CREDIT),
                        Legs.of(DEBIT, CREDIT, REFUND),
                        Legs.of(DEBIT, CREDIT, TAKE_BACK));
    }

    @Test
    void only_a_debit_and_a_credit_that_stand_are_complete() {
        assertThat(ALL).filteredOn(Legs::areComplete).containsExactly(Legs.of(DEBIT, CREDIT));
    }
}
