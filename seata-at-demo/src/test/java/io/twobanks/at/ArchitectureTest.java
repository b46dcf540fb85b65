package io.twobanks.at;

import io.twobanks.workbench.junit.ArchitectureTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> a_bank_never_sees_the_workbench_and_the_workbench_never_sees_a_bank() {
        return new ArchitectureTests("io.twobanks.at", "scenarios", "simulation").all();
    }
}
