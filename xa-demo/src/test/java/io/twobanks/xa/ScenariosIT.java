package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.check.MetFault;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.scenario.Result;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.ScenarioList;
import io.twobanks.workbench.scenario.ScenarioRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every scenario on real processes, some at a time: most of their time they wait. {@code -Dtwobanks.only=xa-killed,reader} runs
 * those whose id begins so, {@code -Dtwobanks.repeats=10} repeats the list, {@code -Dtwobanks.seed=1} fixes the
 * randomness.
 */
class ScenariosIT {
    /** As many as tests may run side by side, so that none ever waits for a lane. */
    private static final int LANES = 3;

    private static final List<String> ONLY =
            List.of(System.getProperty("twobanks.only", "").split(","));
    private static final int REPEATS = Integer.getInteger("twobanks.repeats", 1);
    private static final long SEED = Long.getLong("twobanks.seed", System.nanoTime());

    private static final Set<String> REACHED = new ConcurrentSkipListSet<>();

    private final BlockingQueue<ScenarioRunner> lanes = new LinkedBlockingQueue<>();

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> scenarios() {
        Path folder = Checkout.find().root().resolve("xa-demo/target/twobanks-runs");
        IntStream.range(0, LANES)
                .mapToObj(lane -> folder.resolve("scenarios-" + lane))
                .map(home -> new ScenarioRunner(Checkout.find(), "xa", home, Clock.systemUTC()))
                .forEach(lanes::add);
        return IntStream.range(0, REPEATS)
                .boxed()
                .flatMap(round -> ScenarioList.of("xa").scenarios().stream())
                .filter(scenario -> ONLY.stream().anyMatch(scenario.id()::startsWith))
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> run(scenario)))
                .onClose(() -> lanes.forEach(ScenarioRunner::close));
    }

    private void run(Scenario scenario) throws InterruptedException {
        ScenarioRunner lane = lanes.take();
        try {
            judge(lane.run(scenario, SEED));
        } finally {
            lanes.add(lane);
        }
    }

    /** A point that no scenario arms could have vanished from the code. */
    @AfterAll
    static void afterwards_a_fault_has_fired_at_every_point() {
        if (ONLY.contains("")) {
            assertThat(REACHED)
                    .contains(Arrays.stream(Point.values()).map(Point::id).toArray(String[]::new));
        }
    }

    private static void judge(Result result) {
        result.faults().stream()
                .filter(fault -> fault.fired() > 0)
                .map(MetFault::what)
                .map(what -> what.substring(what.lastIndexOf(' ') + 1))
                .forEach(REACHED::add);
        System.out.println(result.line());
        assertThat(result.passed())
                .as(
                        "%s%npromised %s%n%s%n%s",
                        result.line(), result.promised(), String.join("\n", result.explanation()), result.replay())
                .isTrue();
    }
}
