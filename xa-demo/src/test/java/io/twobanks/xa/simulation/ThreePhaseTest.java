package io.twobanks.xa.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.junit.ModelTests;
import io.twobanks.workbench.simulation.Exploration;
import io.twobanks.workbench.simulation.Harm;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ThreePhaseTest {
    private static final int STORIES = 5_000;

    @TestFactory
    Stream<DynamicTest> its_guards_are_enough_and_each_is_needed() {
        return new ModelTests(new ThreePhase(), STORIES, Map.of(ThreePhase.TERMINATION_PROTOCOL, Harm.LOST)).all();
    }

    /** Both banks are alive and take each other for dead: that no protocol can help there without waiting is proved by Skeen and Stonebraker, A Formal Model of Crash Recovery in a Distributed System, 1983. */
    @Test
    void where_messages_are_lost_the_termination_protocol_is_not_enough() {
        Exploration.Found found =
                new Exploration(new ThreePhase.InACutNetwork(), Set.of()).from(1, played -> played < STORIES);
        assertThat(found.bad()).isPresent();
        assertThat(found.bad().get().harm()).contains(Harm.LOST);
    }
}
