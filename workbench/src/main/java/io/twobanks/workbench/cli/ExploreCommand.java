package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.ScenarioJvm;
import io.twobanks.workbench.scenario.RunScenarios;
import io.twobanks.workbench.simulation.RunExploration;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** A pattern's protocol as a model, in all orders of messages, crashes and time-outs that a seed draws. */
@Command(name = "explore", mixinStandardHelpOptions = true)
final class ExploreCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PATTERN", descriptionKey = "run.pattern")
    private String patternId;

    @Option(names = "--model", paramLabel = "NAME", descriptionKey = "explore.model")
    private String model;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "explore.seed")
    private Long seed;

    @Option(names = "--minutes", paramLabel = "N", descriptionKey = "explore.minutes")
    private double minutes = 1;

    @Option(names = "--without", paramLabel = "GUARD", split = ",", descriptionKey = "explore.without")
    private Set<String> without = new TreeSet<>();

    @Override
    public Integer call() throws Exception {
        if (!(minutes > 0)) {
            throw new ParameterException(spec.commandLine(), Messages.text("explore.badLength", minutes));
        }
        Folders folders = Folders.ofThisCheckout();
        Pattern pattern = folders.checkout().pattern(patternId);
        RunExploration.Order order = new RunExploration.Order(
                patternId, model, seed == null ? System.nanoTime() : seed, millis(), without, RunScenarios.language());
        return ChildOutput.show(
                ScenarioJvm.start(
                        folders.checkout(),
                        pattern,
                        RunExploration.class.getName(),
                        List.of(JSON.writeValueAsString(order))),
                spec.commandLine().getOut());
    }

    private long millis() {
        return Math.round(minutes * Duration.ofMinutes(1).toMillis());
    }
}
