package io.twobanks.workbench.junit;

import io.twobanks.workbench.check.MetFault;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.scenario.Result;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.ScenarioList;
import io.twobanks.workbench.scenario.ScenarioRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Every scenario of a pattern on real processes as a dynamic test, some at a time: most of their time they wait.
 * {@code -Dtwobanks.only=xa-killed,reader} runs those whose id begins so, {@code -Dtwobanks.repeats=10} repeats the list,
 * {@code -Dtwobanks.seed=1} fixes the randomness.
 */
public final class ScenarioTests {
    /** As many as tests may run side by side, so that none ever waits for a lane. */
    private static final int LANES = 3;

    private static final List<String> ONLY =
            List.of(System.getProperty("twobanks.only", "").split(","));
    private static final int REPEATS = Integer.getInteger("twobanks.repeats", 1);
    private static final long SEED = Long.getLong("twobanks.seed", System.nanoTime());

    private final Pattern pattern;
    private final BlockingQueue<ScenarioRunner> lanes = new LinkedBlockingQueue<>();
    private final Set<String> reached = new ConcurrentSkipListSet<>();

    /** @param patternId for example {@code xa} */
    public ScenarioTests(String patternId) {
        this.pattern = Checkout.find().pattern(patternId);
    }

    /** The tests; they start their processes when they run, and end them when the stream is closed, as JUnit does. */
    public Stream<DynamicTest> all() {
        Path folder = pattern.module().resolve("target/twobanks-runs");
        IntStream.range(0, LANES)
                .mapToObj(lane -> folder.resolve("scenarios-" + lane))
                .map(home -> new ScenarioRunner(Checkout.find(), pattern.id(), home, Clock.systemUTC()))
                .forEach(lanes::add);
        return IntStream.range(0, REPEATS)
                .boxed()
                .flatMap(round -> ScenarioList.of(pattern.id()).scenarios().stream())
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

    private void judge(Result result) {
        result.faults().stream()
                .filter(fault -> fault.fired() > 0)
                .map(MetFault::what)
                .map(what -> what.substring(what.lastIndexOf(' ') + 1))
                .forEach(reached::add);
        System.out.println(result.line());
        if (!result.passed()) {
            throw new AssertionError("%s%npromised %s%n%s%n%s"
                    .formatted(
                            result.line(),
                            result.promised(),
                            String.join("\n", result.explanation()),
                            result.replay()));
        }
    }

    /**
     * The points at which no fault has fired although the whole list was run: a point that no scenario arms could have
     * vanished from the code.
     */
    public Set<String> pointsNotReached() {
        Set<String> missed = new TreeSet<>();
        if (ONLY.contains("")) {
            pattern.points().stream()
                    .filter(Pattern.Point::canBeArmed)
                    .map(Pattern.Point::id)
                    .filter(id -> !reached.contains(id))
                    .forEach(missed::add);
        }
        return missed;
    }
}
