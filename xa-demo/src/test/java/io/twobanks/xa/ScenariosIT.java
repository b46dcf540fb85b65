package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.scenario.Result;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.ScenarioList;
import io.twobanks.workbench.scenario.ScenarioRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every scenario on real processes. {@code -Dtwobanks.only=xa-killed} runs those whose id begins so,
 * {@code -Dtwobanks.repeats=10} repeats the list, {@code -Dtwobanks.seed=1} fixes the randomness.
 */
class ScenariosIT {
    private static final String ONLY = System.getProperty("twobanks.only", "");
    private static final long SEED = Long.getLong("twobanks.seed", System.nanoTime());

    @TestFactory
    Stream<DynamicTest> scenarios() {
        Checkout checkout = Checkout.find();
        Path folder = checkout.root().resolve("xa-demo/target/twobanks-runs/scenarios");
        ScenarioRunner runner = new ScenarioRunner(checkout, "xa", folder, Clock.systemUTC());
        return IntStream.range(0, Integer.getInteger("twobanks.repeats", 1))
                .boxed()
                .flatMap(round -> ScenarioList.of("xa").scenarios().stream())
                .filter(scenario -> scenario.id().startsWith(ONLY))
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> run(scenario, runner)))
                .onClose(runner::close);
    }

    private static void run(Scenario scenario, ScenarioRunner runner) {
        Result result = runner.run(scenario, SEED);
        System.out.println(result.line());
        assertThat(result.passed())
                .as(
                        "%s%npromised %s%n%s%n%s",
                        result.line(), result.promised(), String.join("\n", result.explanation()), result.replay())
                .isTrue();
    }
}
