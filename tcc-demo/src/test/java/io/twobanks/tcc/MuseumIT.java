package io.twobanks.tcc;

import io.twobanks.workbench.junit.ExperimentTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The exhibits that no scenario shows. */
class MuseumIT {
    @TestFactory
    Stream<DynamicTest> experiments() {
        return new ExperimentTests("tcc").all();
    }
}
