package io.twobanks.containers;

import io.twobanks.workbench.junit.ScenarioTests;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.junit.jupiter.Testcontainers;

/**
 * The banks from their images, two processes of each, one of which is killed under load; without an engine, or without the images of
 * {@code mvn package -Pimages}, it is skipped, and says so.
 */
@Testcontainers(disabledWithoutDocker = true)
@ResourceLock(ScenarioTests.LANES)
class BankImagesIT {
    private static final BankImages IMAGES = new BankImages();

    @TestFactory
    Stream<DynamicTest> xa() throws IOException {
        return scenarios("xa", OneDiesUnderLoad.promising("VL"));
    }

    @TestFactory
    Stream<DynamicTest> compensation() throws IOException {
        // Its scenarios do without the registry, by which two processes of one bank are found.
        return scenarios("compensation", OneDiesUnderLoad.promising("V").with("spring.profiles.active", "registry"));
    }

    private static Stream<DynamicTest> scenarios(String id, Scenario scenario) throws IOException {
        load(Checkout.find().pattern(id));
        return new ScenarioTests(id, IMAGES).of(List.of(scenario));
    }

    /** Gives the engine what the build has made. */
    private static void load(Pattern pattern) throws IOException {
        Assumptions.assumeTrue(
                Files.exists(BankImages.file(pattern)), "There is no image: build it with mvn package -Pimages");
        try (InputStream image = Files.newInputStream(BankImages.file(pattern))) {
            DockerClientFactory.lazyClient().loadImageCmd(image).exec();
        }
    }
}
