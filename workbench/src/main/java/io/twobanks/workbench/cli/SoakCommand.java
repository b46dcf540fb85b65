package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.report.Comparison;
import io.twobanks.workbench.report.Comparison.Machine;
import io.twobanks.workbench.report.ComparisonFile;
import io.twobanks.workbench.report.ResultFolders;
import io.twobanks.workbench.report.Run;
import io.twobanks.workbench.scenario.Result;
import io.twobanks.workbench.scenario.RunScenarios;
import io.twobanks.workbench.scenario.ScenarioProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The scenarios of one pattern again and again in random order, for hours. It claims what it has seen and no more. */
@Command(name = "soak", mixinStandardHelpOptions = true)
final class SoakCommand implements Callable<Integer> {
    private static final double SECONDS_PER_HOUR = 3600;

    @Spec
    private CommandSpec spec;

    @Option(names = "--pattern", required = true, paramLabel = "PATTERN", descriptionKey = "soak.pattern")
    private String pattern;

    @Option(names = "--hours", required = true, paramLabel = "N", descriptionKey = "soak.hours")
    private double hours;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "compare.seed")
    private Long seed;

    @Override
    public Integer call() throws Exception {
        if (!(hours > 0)) {
            throw new ParameterException(spec.commandLine(), Messages.text("soak.noHours", hours));
        }
        long chosen = seed == null ? System.nanoTime() : seed;
        out().println(Messages.text("compare.seedIs", chosen));
        Folders folders = Folders.ofThisCheckout();
        Path folder = new ResultFolders(folders.home().root().resolve("soak")).fresh(Clock.systemUTC());
        List<Result> results = new ArrayList<>();
        long began = System.nanoTime();
        ScenarioProcess.run(folders.checkout(), order(chosen, folder), result -> {
            results.add(result);
            ResultLines.print(result, "", out());
        });
        Comparison comparison = conclude(folders, chosen, folder, results);
        out().println(claim(results, System.nanoTime() - began));
        return comparison.passed() == results.size() ? 0 : 1;
    }

    private RunScenarios.Order order(long chosen, Path folder) {
        long millis = Duration.ofSeconds(Math.max(1, (long) (hours * SECONDS_PER_HOUR)))
                .toMillis();
        return new RunScenarios.Order(
                pattern,
                List.of(),
                Set.of(),
                chosen,
                1,
                millis,
                folder.resolve(pattern).toString(),
                RunScenarios.language());
    }

    /** Writes down all runs, those of the same scenario, too. */
    private Comparison conclude(Folders folders, long chosen, Path folder, List<Result> results)
            throws IOException, InterruptedException {
        if (results.isEmpty()) {
            throw new Problem("scenario.noneMatches");
        }
        Instant began = results.get(0).at();
        String commit = results.get(0).commit();
        Run run = new Run(began, commit, Machine.here(), chosen, List.of(pattern), List.of());
        Comparison comparison =
                new Comparison(List.of(run), new Catalogue(folders.checkout()).all(run.patterns()), results);
        ComparisonFile.write(comparison, folder);
        Path page = folder.resolve(ComparisonFile.PAGE_NAME);
        out().println(Messages.text("compare.done", comparison.passed(), results.size(), page));
        return comparison;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private String claim(List<Result> results, long nanos) {
        long transfers = results.stream()
                .mapToLong(result -> result.figures().transfers())
                .sum();
        long failed = results.stream().filter(result -> !result.passed()).count();
        long kinds = results.stream().map(Result::scenario).distinct().count();
        return Messages.text(
                failed == 0 ? "soak.held" : "soak.broke",
                String.format("%.2f", nanos / 1e9 / SECONDS_PER_HOUR),
                results.size(),
                kinds,
                transfers,
                failed);
    }
}
