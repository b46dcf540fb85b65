package io.twobanks.mq;

import io.twobanks.workbench.junit.CommandLine;
import io.twobanks.workbench.walkthrough.WalkthroughTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tutorial and experiments, typed from beginning to end on real processes: what they show is what happens. */
@Tag("long")
@ResourceLock(CommandLine.PREFERRED_PORTS)
class WalkthroughIT {
    private final WalkthroughTests documents = new WalkthroughTests("mq");

    @TestFactory
    Stream<DynamicTest> every_example_of_a_document_does_what_it_shows() {
        return Stream.of(documents.of("docs/en/mq.md", 40), documents.of("docs/en/how/mq.md", 27));
    }
}
