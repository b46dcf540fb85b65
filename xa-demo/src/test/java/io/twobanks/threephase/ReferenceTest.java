package io.twobanks.threephase;

import io.twobanks.workbench.junit.ReferenceTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceTest {
    @TestFactory
    Stream<DynamicTest> the_page_of_reference_says_what_the_code_does() {
        return new ReferenceTests("3pc").ofLesson();
    }
}
