package io.twobanks.notify;

import io.twobanks.workbench.junit.PromiseTableTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PromiseTableTest {
    @TestFactory
    Stream<DynamicTest> the_chapter_promises_what_the_scenarios_do() {
        return new PromiseTableTests("notify").all();
    }
}
