package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.ScenarioJvm;
import io.twobanks.workbench.report.Comparison;
import io.twobanks.workbench.report.Comparison.Machine;
import io.twobanks.workbench.scenario.Result;
import io.twobanks.workbench.scenario.RunScenarios;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Runs the scenarios of some patterns, each pattern in a JVM of its own, and writes down what they came to. */
final class Scenarios {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Folders folders;
    private final PrintWriter out;
    private final long seed;
    private final Path folder;
    private final List<Result> results = new ArrayList<>();
    private int jobs = 1;
    private Comparison comparison;

    /** @param name what is done, for the folder of the results */
    Scenarios(Folders folders, PrintWriter out, String name, long seed, Clock clock) {
        this.folders = folders;
        this.out = out;
        this.seed = seed;
        this.folder = folders.home().root().resolve(name).resolve(STAMP.format(clock.instant()));
    }

    /** From now on so many scenarios run side by side. */
    Scenarios withJobs(int number) {
        jobs = number;
        return this;
    }

    /**
     * Runs and prints a line per scenario as it ends.
     *
     * @param millis see {@link RunScenarios.Order}
     */
    void run(String patternId, List<String> only, long millis) throws IOException, InterruptedException {
        Pattern pattern = folders.checkout().pattern(patternId);
        Path work = folder.resolve(patternId);
        RunScenarios.Order order =
                new RunScenarios.Order(patternId, only, seed, jobs, millis, work.toString(), RunScenarios.language());
        Process process = ScenarioJvm.start(
                folders.checkout(), pattern, RunScenarios.class.getName(), List.of(JSON.writeValueAsString(order)));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Map<Integer, Result> inPlace = new TreeMap<>();
            lines.lines()
                    .map(line -> JSON.readValue(line, RunScenarios.Ended.class))
                    .forEach(ended -> {
                        inPlace.put(ended.place(), ended.result());
                        show(ended.result());
                    });
            results.addAll(inPlace.values());
        }
        if (process.waitFor() != 0) {
            throw new Problem("scenario.processEnded", patternId, process.exitValue());
        }
    }

    private void show(Result result) {
        out.println(result.line());
        if (!result.passed()) {
            result.explanation().shown().forEach(line -> out.println("     " + line));
            out.println("     " + result.replay());
        }
        out.flush();
    }

    List<Result> results() {
        return results;
    }

    /** Writes the files and says where they are; 0 when all came out as they should. */
    int conclude() throws IOException, InterruptedException {
        if (results.isEmpty()) {
            throw new Problem("scenario.noneMatches");
        }
        comparison = new Comparison(Machine.here(), seed, new Catalogue(folders.checkout()).all(), results);
        comparison.write(folder);
        out.println(Messages.text("compare.done", comparison.passed(), results.size(), folder.resolve("result.html")));
        out.flush();
        return comparison.passed() == results.size() ? 0 : 1;
    }

    /** What was written. */
    Comparison comparison() {
        return comparison;
    }
}
