package io.twobanks.threephase;

import io.twobanks.workbench.junit.PatternFileTests;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PatternFileTest {
    @TestFactory
    Stream<DynamicTest> the_pattern_file_says_what_the_code_does() {
        return new PatternFileTests("3pc", List.of(Point.values()), Guards.class).all();
    }
}
