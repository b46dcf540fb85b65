package io.twobanks.at.simulation;

import io.twobanks.workbench.junit.ModelTests;
import io.twobanks.workbench.simulation.Harm;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AtModelTest {
    private static final int STORIES = 5_000;

    @TestFactory
    Stream<DynamicTest> its_guards_are_enough_and_each_is_needed() {
        return new ModelTests(
                        new AtModel(),
                        STORIES,
                        Map.of(
                                AtModel.PROPAGATE_XID,
                                Harm.MADE,
                                AtModel.ERRORS_REACH,
                                Harm.LOST,
                                AtModel.CREDIT_ONCE,
                                Harm.DOUBLED,
                                AtModel.CHECK_AFTER_IMAGE,
                                Harm.LOST,
                                AtModel.UNDO_MARK,
                                Harm.LOST))
                .all();
    }
}
