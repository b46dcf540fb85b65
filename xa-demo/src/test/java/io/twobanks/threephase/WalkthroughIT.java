package io.twobanks.threephase;

import io.twobanks.workbench.junit.CommandLine;
import io.twobanks.workbench.walkthrough.WalkthroughTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What the lesson has a reader type, typed on real processes: what it shows is what happens. */
@Tag("long")
@ResourceLock(CommandLine.PREFERRED_PORTS)
class WalkthroughIT {
    private final WalkthroughTests documents = new WalkthroughTests("3pc");

    @TestFactory
    Stream<DynamicTest> every_example_of_a_document_does_what_it_shows() {
        return Stream.of(documents.of("docs/en/3pc.md", 11));
    }
}
