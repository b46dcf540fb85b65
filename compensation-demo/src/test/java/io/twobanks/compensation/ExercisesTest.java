package io.twobanks.compensation;

import io.twobanks.workbench.junit.ExerciseFileTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ExercisesTest {
    @TestFactory
    Stream<DynamicTest> the_exercises_are_cut_out_of_the_code() {
        return new ExerciseFileTests("compensation").all();
    }
}
