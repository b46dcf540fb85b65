package io.twobanks.outbox;

import io.twobanks.workbench.junit.ExerciseTests;
import org.junit.jupiter.api.Tag;

@Tag("long")
class ExercisesIT extends ExerciseTests {
    ExercisesIT() {
        super("outbox");
    }
}
