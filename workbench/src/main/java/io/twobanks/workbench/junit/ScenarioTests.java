package io.twobanks.workbench.junit;

import io.twobanks.checker.MetFault;
import io.twobanks.workbench.launch.Backend;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.scenario.Result;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.ScenarioLanes;
import io.twobanks.workbench.scenario.ScenarioList;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Every scenario of a pattern on real processes as a dynamic test. They run side by side, see {@link ScenarioLanes}, and
 * each test waits for its own. {@code -Dtwobanks.only=xa-killed,reader} runs those whose id begins so,
 * {@code -Dtwobanks.repeats=10} repeats the list, {@code -Dtwobanks.seed=1} fixes the randomness,
 * {@code -Dtwobanks.jobs=1} runs one at a time. Without {@code -Dtwobanks.all=true} or any of these, it is one of each kind.
 */
public final class ScenarioTests {
    /** What a module's lists take in turn, when it has several patterns: each uses all processors. */
    public static final String LANES = "scenario-lanes";

    private static final List<String> ONLY =
            List.of(System.getProperty("twobanks.only", "").split(","));
    private static final int REPEATS = Integer.getInteger("twobanks.repeats", 1);
    private static final long SEED = Long.getLong("twobanks.seed", System.nanoTime());
    private static final int JOBS = Integer.getInteger("twobanks.jobs", ScenarioLanes.usual());
    private static final boolean ALL = Boolean.getBoolean("twobanks.all");

    private final Pattern pattern;
    private final Set<String> reached = new ConcurrentSkipListSet<>();

    private final Backend backend;

    /** @param patternId for example {@code xa} */
    public ScenarioTests(String patternId) {
        this(patternId, Backend.EMBEDDED);
    }

    /** The same on other servers. */
    public ScenarioTests(String patternId, Backend backend) {
        this.pattern = Checkout.find().pattern(patternId);
        this.backend = backend;
    }

    /** The tests; the scenarios begin with the first of them, and processes end with the last scenario. */
    public Stream<DynamicTest> all() {
        return of(wanted());
    }

    /** The same of scenarios that are in no list. */
    public Stream<DynamicTest> of(List<Scenario> scenarios) {
        List<Scenario> wanted = IntStream.range(0, REPEATS)
                .boxed()
                .flatMap(round -> scenarios.stream())
                .toList();
        List<CompletableFuture<Result>> results =
                wanted.stream().map(scenario -> new CompletableFuture<Result>()).toList();
        begin(wanted, results);
        return IntStream.range(0, wanted.size())
                .mapToObj(place -> DynamicTest.dynamicTest(
                        wanted.get(place).id(), () -> judge(results.get(place).get())));
    }

    private List<Scenario> wanted() {
        ScenarioList list = ScenarioList.of(pattern.id());
        if (ONLY.contains("")) {
            return ALL ? list.scenarios() : list.exampleScenarios();
        }
        return list.scenarios().stream()
                .filter(scenario -> ONLY.stream().anyMatch(scenario.id()::startsWith))
                .toList();
    }

    private void begin(List<Scenario> wanted, List<CompletableFuture<Result>> results) {
        Path folder = pattern.module().resolve("target/twobanks-runs/" + (pattern.lesson() ? "lesson" : "scenarios"));
        ScenarioLanes lanes = new ScenarioLanes(Checkout.find(), pattern.id(), folder, Clock.systemUTC(), backend);
        CompletableFuture.runAsync(
                        () -> lanes.run(wanted, JOBS, SEED, (place, result) -> {
                            show(result);
                            results.get(place).complete(result);
                        }),
                        task -> new Thread(task, "scenarios").start())
                .whenComplete((nothing, failed) -> results.forEach(result ->
                        result.completeExceptionally(failed == null ? new IllegalStateException("Not run") : failed)));
    }

    /** At once: who waits for the rest of the list sees already what is wrong. */
    private static void show(Result result) {
        System.out.println(result.line());
        if (!result.passed()) {
            result.explanation().shown().forEach(line -> System.out.println("     " + line));
        }
    }

    private void judge(Result result) {
        Assumptions.assumeFalse(result.wasSkipped(), () -> result.skipped());
        result.faults().stream()
                .filter(fault -> fault.fired() > 0)
                .map(MetFault::what)
                .map(what -> what.substring(what.lastIndexOf(' ') + 1))
                .forEach(reached::add);
        if (!result.passed()) {
            throw new AssertionError("%s%npromised %s%n%s%n%s"
                    .formatted(
                            result.line(),
                            result.promised(),
                            String.join("\n", result.explanation().shown()),
                            result.replay()));
        }
    }

    /**
     * The points at which no fault has fired although the whole list was run: a point that no scenario arms could have
     * vanished from the code.
     */
    public Set<String> pointsNotReached() {
        Set<String> missed = new TreeSet<>();
        if (ALL && ONLY.contains("")) {
            pattern.points().stream()
                    .filter(Pattern.Point::canBeArmed)
                    .map(Pattern.Point::id)
                    .filter(id -> !reached.contains(id))
                    .forEach(missed::add);
        }
        return missed;
    }
}
