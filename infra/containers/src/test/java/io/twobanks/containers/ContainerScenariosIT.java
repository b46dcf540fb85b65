package io.twobanks.containers;

import io.twobanks.workbench.junit.ScenarioTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testcontainers.junit.jupiter.Testcontainers;

/** Scenarios of two patterns with MariaDB in containers; without an engine it is skipped, and says so. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerScenariosIT {
    private static final ContainerBackend CONTAINERS = new ContainerBackend();

    @TestFactory
    Stream<DynamicTest> xa() {
        return new ScenarioTests("xa", CONTAINERS).all();
    }

    @TestFactory
    Stream<DynamicTest> message_table() {
        return new ScenarioTests("outbox", CONTAINERS).all();
    }
}
