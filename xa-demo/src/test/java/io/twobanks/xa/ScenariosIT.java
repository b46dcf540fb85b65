package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.junit.ScenarioTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Every scenario of XA; {@link ScenarioTests} says how to choose and repeat them. */
@ResourceLock(ScenarioTests.LANES)
class ScenariosIT {
    private static final ScenarioTests SCENARIOS = new ScenarioTests("xa");

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return SCENARIOS.all();
    }

    @AfterAll
    static void afterwards_a_fault_has_fired_at_every_point() {
        assertThat(SCENARIOS.pointsNotReached()).isEmpty();
    }
}
