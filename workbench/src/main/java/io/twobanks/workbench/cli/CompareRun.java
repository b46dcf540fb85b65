package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.report.Comparison;
import io.twobanks.workbench.report.ComparisonFile;
import io.twobanks.workbench.report.Run;
import io.twobanks.workbench.scenario.Result;
import io.twobanks.workbench.scenario.RunScenarios;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A run of scenarios whose results stand in its folder after each of them, so that it can be interrupted and gone on with. */
final class CompareRun {
    private final Path folder;
    private final PrintWriter out;
    private final Clock clock;
    private final Thread farewell = new Thread(this::sayHowToGoOn, "farewell");
    private Comparison comparison;
    private Progress progress;
    private volatile boolean interrupted;

    /** Runs what was ordered, tells each result, and returns when all have ended. */
    interface Runner {
        void run(RunScenarios.Order order, Consumer<Result> ended) throws IOException, InterruptedException;
    }

    /**
     * @param folder where the results go
     * @param begun what was run before, or a comparison without results; its last run says what is asked for
     */
    CompareRun(Path folder, Comparison begun, PrintWriter out, Clock clock) {
        this.folder = folder;
        this.comparison = begun;
        this.out = out;
        this.clock = clock;
    }

    /**
     * Runs what is asked for and has no result yet, and prints a line for each.
     *
     * @param known milliseconds that scenarios took when they were last run
     * @throws Problem when no scenario is asked for
     */
    Comparison run(int jobs, Map<String, Long> known, Runner runner) throws IOException, InterruptedException {
        Run asked = comparison.lastRun();
        List<String> names = new ArrayList<>();
        for (String pattern : asked.patterns()) {
            wanted(pattern).stream()
                    .filter(id -> !comparison.has(pattern, id))
                    .forEach(id -> names.add(pattern + "/" + id));
        }
        begin(names, known);
        for (String pattern : asked.patterns()) {
            if (names.stream().anyMatch(name -> name.startsWith(pattern + "/")) || !isBuilt(pattern)) {
                run(pattern, jobs, runner);
            }
        }
        return end();
    }

    private void begin(List<String> names, Map<String, Long> known) {
        Run asked = comparison.lastRun();
        int wanted = asked.patterns().stream()
                .mapToInt(pattern -> wanted(pattern).size())
                .sum();
        if (wanted == 0 && asked.patterns().stream().allMatch(this::isBuilt)) {
            throw new Problem("scenario.noneMatches");
        }
        progress = new Progress(clock, wanted - names.size(), names, known);
        out.println(Messages.text("compare.seedIs", asked.seed()));
        out.println(Messages.text("compare.begins", names.size(), folder));
        out.flush();
        Runtime.getRuntime().addShutdownHook(farewell);
    }

    private List<String> wanted(String pattern) {
        return comparison.patterns().stream()
                .filter(one -> one.id().equals(pattern))
                .flatMap(one -> one.scenarios().stream())
                .map(plan -> plan.id())
                .filter(id -> RunScenarios.Order.wants(comparison.lastRun().only(), id))
                .toList();
    }

    private boolean isBuilt(String pattern) {
        return comparison.patterns().stream().anyMatch(one -> one.id().equals(pattern) && one.built());
    }

    private void run(String pattern, int jobs, Runner runner) throws IOException, InterruptedException {
        Set<String> without = comparison.results().stream()
                .filter(result -> result.pattern().equals(pattern))
                .map(Result::scenario)
                .collect(Collectors.toSet());
        Run asked = comparison.lastRun();
        String work = folder.resolve(pattern).toString();
        RunScenarios.Order order = new RunScenarios.Order(
                pattern, asked.only(), without, asked.seed(), jobs, 0, work, RunScenarios.language());
        try {
            runner.run(order, this::add);
        } catch (Problem ended) {
            if (!interrupted) { // Else it was ended together with this process, and nobody wants to read that.
                throw ended;
            }
        }
    }

    private void add(Result result) {
        progress.ended(result.name());
        comparison = comparison.with(result);
        try {
            ComparisonFile.write(comparison, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ResultLines.print(result, progress.shown(), out);
    }

    private Comparison end() throws IOException {
        ComparisonFile.write(comparison, folder);
        if (!interrupted) {
            Runtime.getRuntime().removeShutdownHook(farewell);
        }
        return comparison;
    }

    /** Whether it was a person who ended it or a defect: what has come out is there. */
    private void sayHowToGoOn() {
        interrupted = true;
        if (progress.done() > 0) {
            out.println(Messages.text("compare.interrupted", progress.done(), progress.all(), folder));
            out.flush();
        }
    }
}
