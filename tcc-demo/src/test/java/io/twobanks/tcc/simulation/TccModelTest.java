package io.twobanks.tcc.simulation;

import io.twobanks.workbench.junit.ModelTests;
import io.twobanks.workbench.simulation.Harm;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TccModelTest {
    private static final int STORIES = 5_000;

    @TestFactory
    Stream<DynamicTest> its_guards_are_enough_and_each_is_needed() {
        return new ModelTests(
                        new TccModel(),
                        STORIES,
                        Map.of(
                                TccModel.ONCE,
                                Harm.MADE,
                                TccModel.EMPTY_ROLLBACK,
                                Harm.MADE,
                                TccModel.ANTI_SUSPENSION,
                                Harm.FROZEN))
                .all();
    }
}
