package io.twobanks.notify.simulation;

import io.twobanks.workbench.junit.ModelTests;
import io.twobanks.workbench.simulation.Harm;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NotifyModelTest {
    private static final int STORIES = 5_000;

    @TestFactory
    Stream<DynamicTest> its_guards_are_enough_and_each_is_needed() {
        return new ModelTests(
                        new NotifyModel(), STORIES, Map.of(NotifyModel.INBOX, Harm.DOUBLED, NotifyModel.ASK, Harm.LOST))
                .all();
    }
}
