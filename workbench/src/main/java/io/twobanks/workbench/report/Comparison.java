package io.twobanks.workbench.report;

import io.twobanks.workbench.bench.Cost;
import io.twobanks.workbench.campaign.Campaigned;
import io.twobanks.workbench.scenario.Planned;
import io.twobanks.workbench.scenario.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The results of some scenarios of some patterns, beside what all patterns of the checkout declare.
 *
 * @param schema {@link #SCHEMA}; docs/en/compare.md says what each field means
 * @param machine what the last run ran on
 * @param seed of the last run's randomness
 * @param runs all starts whose results stand here, the last one last
 * @param patterns those of the checkout, also those of which nothing was run
 * @param results in the order of the patterns and their scenarios
 * @param costs what a transfer costs when nothing fails, where a bench has measured it
 * @param campaigns random faults, where campaigns have been run
 */
public record Comparison(
        String schema,
        Machine machine,
        long seed,
        List<Run> runs,
        List<Declared> patterns,
        List<Result> results,
        List<Cost> costs,
        List<Campaigned> campaigns) {
    /** A field that is taken away or means something else asks for another number; a new field does not. */
    public static final String SCHEMA = "twobanks-comparison-1";

    /** Figures mean little without it. */
    public record Machine(int cores, String java, String system) {
        public static Machine here() {
            return new Machine(
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("java.vm.name") + " " + Runtime.version(),
                    System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                            + System.getProperty("os.arch"));
        }
    }

    /** What an older workbench wrote says less. */
    public Comparison {
        results = results.stream().sorted(Comparator.comparing(place(patterns))).toList();
        runs = runs == null ? List.of(onlyRun(machine, seed, results)) : List.copyOf(runs);
        costs = costs == null ? List.of() : List.copyOf(costs);
        campaigns = campaigns == null ? List.of() : List.copyOf(campaigns);
    }

    /** In the schema of today, with nothing but runs of scenarios. */
    public Comparison(List<Run> runs, List<Declared> patterns, List<Result> results) {
        this(SCHEMA, last(runs).machine(), last(runs).seed(), runs, patterns, results, List.of(), List.of());
    }

    private static Run last(List<Run> runs) {
        return runs.get(runs.size() - 1);
    }

    private static Run onlyRun(Machine machine, long seed, List<Result> results) {
        Instant began =
                results.stream().map(Result::at).min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        List<String> patterns = results.stream().map(Result::pattern).distinct().toList();
        return new Run(began, null, machine, seed, patterns, List.of());
    }

    /** A scenario that is declared no more stands behind those of its pattern that are. */
    private static Function<Result, Integer> place(List<Declared> patterns) {
        Map<String, Integer> places = new HashMap<>();
        for (Declared pattern : patterns) {
            pattern.scenarios().forEach(plan -> places.putIfAbsent(pattern.id() + "/" + plan.id(), places.size()));
            places.put(pattern.id(), places.size());
        }
        return result -> places.getOrDefault(result.name(), places.getOrDefault(result.pattern(), places.size()));
    }

    public Run lastRun() {
        return last(runs);
    }

    /** The same, with another run begun, beside what the checkout declares now. */
    public Comparison goneOn(Run run, List<Declared> declared) {
        List<Run> all = Stream.concat(runs.stream(), Stream.of(run)).toList();
        return new Comparison(SCHEMA, run.machine(), run.seed(), all, declared, results, costs, campaigns);
    }

    /** The same with one result more; it takes the place of an older one of the same scenario. */
    public Comparison with(Result result) {
        List<Result> all = new ArrayList<>(results);
        all.removeIf(old -> old.name().equals(result.name()));
        all.add(result);
        return new Comparison(schema, machine, seed, runs, patterns, all, costs, campaigns);
    }

    /** The same with what else was measured. */
    public Comparison with(List<Cost> measured, List<Campaigned> random) {
        return new Comparison(schema, machine, seed, runs, patterns, results, measured, random);
    }

    /** The same where a pattern declares this. */
    public Comparison declaring(Declared pattern) {
        List<Declared> all = Stream.concat(
                        patterns.stream().filter(other -> !other.id().equals(pattern.id())), Stream.of(pattern))
                .sorted(Comparator.comparing(Declared::id))
                .toList();
        return new Comparison(schema, machine, seed, runs, all, results, costs, campaigns);
    }

    /** Whether a scenario has a result. */
    public boolean has(String pattern, String scenario) {
        return results.stream()
                .anyMatch(result ->
                        result.pattern().equals(pattern) && result.scenario().equals(scenario));
    }

    /** Results of scenarios that their pattern declares no more, or of which it promises something else by now. */
    public List<Result> outdated() {
        return results.stream().filter(result -> !isAsDeclared(result)).toList();
    }

    private boolean isAsDeclared(Result result) {
        return patterns.stream()
                .filter(pattern -> pattern.id().equals(result.pattern()))
                .flatMap(pattern -> pattern.scenarios().stream())
                .anyMatch(plan -> isOf(plan, result));
    }

    private static boolean isOf(Planned plan, Result result) {
        return plan.id().equals(result.scenario())
                && plan.promised().equals(result.promised())
                && Objects.equals(plan.breaks(), result.breaks());
    }

    /** How many needed what could not be done where the servers were. */
    public long skipped() {
        return results.stream().filter(Result::wasSkipped).count();
    }

    /** How many were run. */
    public long ran() {
        return results.size() - skipped();
    }

    /** How many came out as they should. */
    public long passed() {
        return results.stream().filter(Result::passed).count();
    }
}
