package io.twobanks.workbench.museum;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.ScenarioJvm;
import io.twobanks.workbench.museum.SmallExperiment.Seen;
import io.twobanks.workbench.scenario.ListScenarios;
import io.twobanks.workbench.scenario.Planned;
import io.twobanks.workbench.scenario.Result;
import io.twobanks.workbench.scenario.RunScenarios;
import io.twobanks.workbench.scenario.ScenarioProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** An exhibit that is run on real servers, one half after the other. */
public final class Showing {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Checkout checkout;
    private final Exhibit exhibit;
    private final Path folder;
    private final long seed;
    private List<String> scenarios = List.of();

    /**
     * @param folder where its processes have their files; its content is replaced
     * @param seed of all randomness
     */
    public Showing(Checkout checkout, Exhibit exhibit, Path folder, long seed) {
        this.checkout = checkout;
        this.exhibit = exhibit;
        this.folder = folder;
        this.seed = seed;
    }

    /** Runs one half, and returns when its processes have ended. */
    public Half half(boolean cured) throws IOException, InterruptedException {
        return exhibit.isScenario() ? scenario(cured ? exhibit.cured() : exhibit.name()) : experiment(cured);
    }

    private Half scenario(String id) throws IOException, InterruptedException {
        if (scenarios.isEmpty()) { // Another JVM is asked, so once.
            scenarios = scenarios();
        }
        List<Result> results = new ArrayList<>();
        RunScenarios.Order order = new RunScenarios.Order(
                exhibit.pattern(), List.of(id), longer(id), seed, 1, 0, folder.toString(), RunScenarios.language());
        ScenarioProcess.run(checkout, order, results::add);
        Result result = results.stream()
                .findFirst()
                .orElseThrow(() -> new Problem("museum.noScenario", exhibit.id(), exhibit.pattern(), id));
        return new Half(result.passed(), verdict(result), result.explanation().shown(), result.replay());
    }

    private List<String> scenarios() throws IOException, InterruptedException {
        Pattern pattern = checkout.pattern(exhibit.pattern());
        return ListScenarios.of(checkout, pattern)
                .orElseThrow(() -> new Problem("museum.notBuilt", pattern.id()))
                .stream()
                .map(Planned::id)
                .toList();
    }

    /** The ids that begin with this one and are others: whoever asks for scenarios gets all that begin so. */
    private Set<String> longer(String id) {
        return scenarios.stream()
                .filter(other -> other.startsWith(id) && !other.equals(id))
                .collect(Collectors.toSet());
    }

    private static String verdict(Result result) {
        return result.rules().isEmpty()
                ? result.verdict().name()
                : result.verdict().name() + " "
                        + result.rules().stream().distinct().toList();
    }

    private Half experiment(boolean cured) throws IOException, InterruptedException {
        RunExperiment.Order order = new RunExperiment.Order(exhibit.experiment(), cured, folder.toString());
        Process process = ScenarioJvm.start(
                checkout,
                checkout.pattern(exhibit.pattern()),
                RunExperiment.class.getName(),
                List.of(JSON.writeValueAsString(order)));
        byte[] answer = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new Problem("scenario.processEnded", exhibit.pattern(), process.exitValue());
        }
        Seen seen = JSON.readValue(answer, Seen.class);
        return new Half(
                seen.harm() != cured,
                Messages.text(seen.harm() ? "museum.harm" : "museum.noHarm"),
                List.of(seen.sentence().shown()),
                "./twobanks museum " + exhibit.id());
    }
}
