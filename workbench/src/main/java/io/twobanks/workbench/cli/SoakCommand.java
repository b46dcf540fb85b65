package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.scenario.Result;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
        spec.commandLine().getOut().println(Messages.text("compare.seedIs", chosen));
        Scenarios scenarios =
                new Scenarios(Folders.ofThisCheckout(), spec.commandLine().getOut(), "soak", chosen, Clock.systemUTC());
        long began = System.nanoTime();
        scenarios.run(
                pattern,
                List.of(),
                Duration.ofSeconds(Math.max(1, (long) (hours * SECONDS_PER_HOUR)))
                        .toMillis());
        int exit = scenarios.conclude();
        spec.commandLine().getOut().println(claim(scenarios.results(), System.nanoTime() - began));
        return exit;
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
