package io.twobanks.mq.simulation;

import io.twobanks.workbench.junit.ModelTests;
import io.twobanks.workbench.simulation.Harm;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MqModelTest {
    private static final int STORIES = 5_000;

    @TestFactory
    Stream<DynamicTest> its_guards_are_enough_and_each_is_needed() {
        return new ModelTests(
                        new MqModel(),
                        STORIES,
                        Map.of(
                                MqModel.LOG_WITH_DEBIT,
                                Harm.MADE,
                                MqModel.CHECK_READS_LOG,
                                Harm.MADE,
                                MqModel.DEDUPE,
                                Harm.DOUBLED,
                                MqModel.ACKNOWLEDGE_AFTER_COMMIT,
                                Harm.LOST))
                .all();
    }
}
