package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.launch.ExternalServers;
import io.twobanks.workbench.report.Changes;
import io.twobanks.workbench.report.Comparison;
import io.twobanks.workbench.report.ComparisonFile;
import io.twobanks.workbench.report.Published;
import io.twobanks.workbench.report.ResultFolders;
import io.twobanks.workbench.report.Together;
import io.twobanks.workbench.scenario.ScenarioLanes;
import io.twobanks.workbench.scenario.ScenarioProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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

/** All scenarios of all patterns, or some of some; or results that are there, put together. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    private static final String LAST = "";

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0..*", paramLabel = "PATTERN", descriptionKey = "compare.patterns")
    private List<String> patterns = new ArrayList<>();

    @Option(names = "--only", paramLabel = "SCENARIO", split = ",", descriptionKey = "compare.only")
    private List<String> only = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "compare.seed")
    private Long seed;

    @Option(names = "--jobs", paramLabel = "N", descriptionKey = "compare.jobs")
    private int jobs = ScenarioLanes.usual();

    @Option(names = "--external", paramLabel = "FILE", descriptionKey = "compare.external")
    private Path external;

    @Option(
            names = "--resume",
            paramLabel = "FOLDER",
            arity = "0..1",
            fallbackValue = LAST,
            descriptionKey = "compare.resume")
    private String resume;

    @Option(names = "--from", paramLabel = "FILE", split = ",", descriptionKey = "compare.from")
    private List<Path> from = new ArrayList<>();

    @Option(
            names = "--publish",
            paramLabel = "FOLDER",
            arity = "0..1",
            fallbackValue = LAST,
            descriptionKey = "compare.publish")
    private String publish;

    @Option(names = "--against", paramLabel = "FILE", descriptionKey = "compare.against")
    private Path against;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws Exception {
        requireSense();
        if (external != null) {
            external = external.toAbsolutePath();
            ExternalServers.read(external, System.getenv()); // What is wrong with it is said once, and now.
        }
        Comparison before = against == null ? null : ComparisonFile.read(against); // Before minutes go by in vain.
        Folders folders = Folders.ofThisCheckout();
        ResultFolders results = new ResultFolders(folders.home().root().resolve("compare"));
        Path folder = resume == null ? results.fresh(clock) : results.existing(resume);
        Comparison now = from.isEmpty() ? run(folders, results, folder) : together(folders, folder);
        say(Messages.text("compare.done", now.passed(), now.ran(), folder.resolve(ComparisonFile.PAGE_NAME)));
        if (now.skipped() > 0) {
            say(Messages.text("compare.skipped", now.skipped()));
        }
        if (publish != null) {
            publish(now, publish.isEmpty() ? folders.checkout().root().resolve("docs/results") : Path.of(publish));
        }
        if (before != null) {
            showChanges(before, now);
        }
        return now.passed() == now.ran() ? 0 : 1;
    }

    private void requireSense() {
        if (jobs < 1) {
            throw new ParameterException(spec.commandLine(), Messages.text("compare.badJobs", jobs));
        }
        boolean runs = !patterns.isEmpty() || !only.isEmpty() || seed != null || resume != null;
        if (!from.isEmpty() && runs) {
            throw new ParameterException(spec.commandLine(), Messages.text("compare.fromRunsNothing"));
        }
    }

    private Comparison run(Folders folders, ResultFolders results, Path folder)
            throws IOException, InterruptedException {
        CompareBegin begin = new CompareBegin(folders, clock, out(), patterns, only, seed);
        Comparison begun = resume == null ? begin.anew() : begin.goingOn(folder);
        return new CompareRun(folder, begun, out(), clock)
                .run(
                        jobs,
                        results.knownTimes(),
                        (order, ended) -> ScenarioProcess.run(
                                folders.checkout(), external == null ? order : order.on(external), ended));
    }

    private Comparison together(Folders folders, Path folder) throws IOException, InterruptedException {
        Together together = new Together(folder, new Catalogue(folders.checkout()).all(List.of()));
        from.forEach(together::add);
        Comparison all = together.comparison();
        all.outdated().forEach(result -> say(Messages.text("compare.outdated", result.name())));
        ComparisonFile.write(all, folder);
        return all;
    }

    private void publish(Comparison comparison, Path folder) throws IOException {
        Comparison shown = Published.of(comparison);
        ComparisonFile.publish(shown, folder);
        comparison.outdated().forEach(result -> say(Messages.text("compare.leftOut", result.name())));
        Path page = folder.resolve(ComparisonFile.PAGE_NAME);
        Path json = folder.resolve(ComparisonFile.JSON_NAME);
        say(Messages.text("compare.published", shown.results().size(), page, kilobytes(page), json, kilobytes(json)));
    }

    private static long kilobytes(Path file) throws IOException {
        return Math.round(Files.size(file) / 1000.0);
    }

    private void showChanges(Comparison before, Comparison now) {
        List<String> changes = Changes.between(before, now);
        say(Messages.text("against.head", changes.size(), against));
        changes.forEach(change -> out().println("  " + change));
        out().flush();
    }

    private void say(String line) {
        out().println(line);
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
