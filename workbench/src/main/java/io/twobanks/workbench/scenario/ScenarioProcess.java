package io.twobanks.workbench.scenario;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.ScenarioJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** A JVM of a pattern's own that runs scenarios. What it starts ends with it, and it ends with the process that started it. */
public final class ScenarioProcess {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String pattern;
    private final Process process;

    private ScenarioProcess(String pattern, Process process) {
        this.pattern = pattern;
        this.process = process;
    }

    /** @param errors where what it says beside its results goes */
    public static ScenarioProcess start(Checkout checkout, RunScenarios.Order order, Redirect errors)
            throws IOException {
        Process process = ScenarioJvm.start(
                checkout,
                checkout.pattern(order.pattern()),
                RunScenarios.class.getName(),
                List.of(JSON.writeValueAsString(order)),
                errors);
        return new ScenarioProcess(order.pattern(), process);
    }

    /** Starts one whose errors go to this process' own, and returns when all scenarios have ended, see {@link #awaitEnd}. */
    public static void run(Checkout checkout, RunScenarios.Order order, Consumer<Result> ended)
            throws IOException, InterruptedException {
        start(checkout, order, Redirect.INHERIT).awaitEnd(ended);
    }

    /**
     * Returns when all have ended.
     *
     * @param ended is told what each came to, as soon as it has
     * @throws Problem when the JVM has ended before that
     */
    public void awaitEnd(Consumer<Result> ended) throws IOException, InterruptedException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> JSON.readValue(line, RunScenarios.Ended.class))
                    .forEach(line -> ended.accept(line.result()));
        }
        if (process.waitFor() != 0) {
            throw new Problem("scenario.processEnded", pattern, process.exitValue());
        }
    }

    /** Ends it now, with all that it has started. */
    public void stop() {
        process.destroy();
    }
}
