package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.report.Changes;
import io.twobanks.workbench.report.Comparison;
import io.twobanks.workbench.scenario.ScenarioLanes;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** All scenarios of all patterns, or some of some. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0..*", paramLabel = "PATTERN", descriptionKey = "compare.patterns")
    private List<String> patterns = new ArrayList<>();

    @Option(names = "--only", paramLabel = "SCENARIO", split = ",", descriptionKey = "compare.only")
    private List<String> only = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "compare.seed")
    private Long seed;

    @Option(names = "--against", paramLabel = "FILE", descriptionKey = "compare.against")
    private Path against;

    @Option(names = "--jobs", paramLabel = "N", descriptionKey = "compare.jobs")
    private int jobs = ScenarioLanes.usual();

    @Override
    public Integer call() throws Exception {
        Comparison before = against == null ? null : Comparison.read(against); // Before minutes go by in vain.
        Folders folders = Folders.ofThisCheckout();
        long chosen = seed == null ? System.nanoTime() : seed;
        spec.commandLine().getOut().println(Messages.text("compare.seedIs", chosen));
        Scenarios scenarios = new Scenarios(folders, spec.commandLine().getOut(), "compare", chosen, Clock.systemUTC())
                .withJobs(required(jobs));
        for (String pattern : patterns.isEmpty() ? folders.checkout().patterns() : patterns) {
            scenarios.run(pattern, only, 0);
        }
        int exit = scenarios.conclude();
        if (before != null) {
            showChanges(before, scenarios.comparison());
        }
        return exit;
    }

    private void showChanges(Comparison before, Comparison now) {
        List<String> changes = Changes.between(before, now);
        PrintWriter out = spec.commandLine().getOut();
        out.println(Messages.text("against.head", changes.size(), against));
        changes.forEach(change -> out.println("  " + change));
        out.flush();
    }

    private int required(int number) {
        if (number < 1) {
            throw new ParameterException(spec.commandLine(), Messages.text("compare.badJobs", number));
        }
        return number;
    }
}
