package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.campaign.RunCampaign;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.ScenarioJvm;
import io.twobanks.workbench.scenario.RunScenarios;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Random transfers under random faults, and the judge. */
@Command(name = "campaign", mixinStandardHelpOptions = true)
final class CampaignCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHORTEST_SECONDS = 10;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PATTERN", descriptionKey = "run.pattern")
    private String patternId;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "compare.seed")
    private Long seed;

    @Option(names = "--minutes", paramLabel = "N", descriptionKey = "campaign.minutes")
    private double minutes = 2;

    @Option(names = "--times", paramLabel = "N", descriptionKey = "campaign.times")
    private int times = 1;

    @Option(names = "--without", paramLabel = "FAULT", split = ",", descriptionKey = "campaign.without")
    private Set<Integer> without = new TreeSet<>();

    @Option(names = "--shrink", descriptionKey = "campaign.shrink")
    private boolean shrink;

    @Option(names = "-P", paramLabel = "KEY=VALUE", descriptionKey = "run.property")
    private Map<String, String> properties = new TreeMap<>();

    @Override
    public Integer call() throws Exception {
        requireSense();
        Folders folders = Folders.ofThisCheckout();
        Pattern pattern = folders.checkout().pattern(patternId);
        long chosen = seed == null ? System.nanoTime() : seed;
        Path folder = folders.home().root().resolve("campaign").resolve(patternId);
        PrintWriter out = spec.commandLine().getOut();
        out.println(Messages.text("campaign.begins", chosen, minutes, times));
        out.flush();
        RunCampaign.Order order = new RunCampaign.Order(
                patternId,
                chosen,
                millis(),
                times,
                without,
                properties,
                shrink,
                folder.toString(),
                RunScenarios.language());
        return ChildOutput.show(
                ScenarioJvm.start(
                        folders.checkout(),
                        pattern,
                        RunCampaign.class.getName(),
                        List.of(JSON.writeValueAsString(order))),
                out);
    }

    private long millis() {
        return Math.round(minutes * Duration.ofMinutes(1).toMillis());
    }

    private void requireSense() {
        if (!(minutes * 60 >= SHORTEST_SECONDS) || times < 1) {
            throw new ParameterException(spec.commandLine(), Messages.text("campaign.badLength", minutes, times));
        }
    }
}
