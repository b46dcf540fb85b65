package io.twobanks.workbench.junit;

import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.museum.OneServer;
import io.twobanks.workbench.museum.SmallExperiment;
import io.twobanks.workbench.museum.SmallExperiment.Seen;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Each small experiment of the museum on a real server: it does harm without its cure, and none with it. */
public final class ExperimentTests {
    private final Path folder;

    /** @param pattern whose target folder gets the servers' files */
    public ExperimentTests(String pattern) {
        this.folder = Checkout.find().pattern(pattern).module().resolve("target/twobanks-runs/museum");
    }

    public Stream<DynamicTest> all() {
        return SmallExperiment.all().stream()
                .flatMap(experiment -> Stream.of(
                        DynamicTest.dynamicTest(
                                experiment.name() + " without its cure", () -> require(experiment, false)),
                        DynamicTest.dynamicTest(
                                experiment.name() + " with its cure", () -> require(experiment, true))));
    }

    private void require(SmallExperiment experiment, boolean cured) throws Exception {
        try (OneServer server = OneServer.start(Checkout.find(), folder)) {
            Seen seen = experiment.run(server, cured);
            System.out.println(seen.sentence().en());
            if (seen.harm() == cured) {
                throw new AssertionError(
                        experiment.name() + ": " + seen.sentence().en());
            }
        }
    }
}
