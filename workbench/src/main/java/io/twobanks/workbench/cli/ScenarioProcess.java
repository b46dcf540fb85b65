package io.twobanks.workbench.cli;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.ScenarioJvm;
import io.twobanks.workbench.scenario.Result;
import io.twobanks.workbench.scenario.RunScenarios;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Runs scenarios of one pattern in a JVM of the pattern's own. */
final class ScenarioProcess {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ScenarioProcess() {}

    /**
     * Returns when all have ended.
     *
     * @param ended is told what each came to, as soon as it has
     * @throws Problem when the JVM has ended before that
     */
    static void run(Checkout checkout, RunScenarios.Order order, Consumer<Result> ended)
            throws IOException, InterruptedException {
        Process process = ScenarioJvm.start(
                checkout,
                checkout.pattern(order.pattern()),
                RunScenarios.class.getName(),
                List.of(JSON.writeValueAsString(order)));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> JSON.readValue(line, RunScenarios.Ended.class))
                    .forEach(line -> ended.accept(line.result()));
        }
        if (process.waitFor() != 0) {
            throw new Problem("scenario.processEnded", order.pattern(), process.exitValue());
        }
    }
}
