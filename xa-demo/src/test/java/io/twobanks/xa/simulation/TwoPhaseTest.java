package io.twobanks.xa.simulation;

import io.twobanks.workbench.junit.ModelTests;
import io.twobanks.workbench.simulation.Harm;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TwoPhaseTest {
    private static final int STORIES = 5_000;

    @TestFactory
    Stream<DynamicTest> its_guards_are_enough_and_each_is_needed() {
        return new ModelTests(new TwoPhase(), STORIES, Map.of(TwoPhase.LOGGED_DECISION, Harm.LOST)).all();
    }
}
