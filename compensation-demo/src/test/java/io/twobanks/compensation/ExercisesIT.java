package io.twobanks.compensation;

import io.twobanks.workbench.junit.ExerciseTests;

class ExercisesIT extends ExerciseTests {
    ExercisesIT() {
        super("compensation");
    }
}
