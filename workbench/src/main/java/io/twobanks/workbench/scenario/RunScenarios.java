package io.twobanks.workbench.scenario;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.ScenarioJvm;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a pattern's scenarios in a JVM of its own and prints each result as a line of JSON. Its arguments are one
 * {@link Order} as JSON.
 */
public final class RunScenarios {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What is to be run.
     *
     * @param pattern the pattern's id
     * @param only the beginnings of the ids that are wanted; none means all
     * @param seed of all randomness
     * @param millis 0 runs the list once; else those with all guards run again and again in random order for so long
     * @param folder where homes and evidence go
     * @param language of the sentences
     */
    public record Order(String pattern, List<String> only, long seed, long millis, String folder, String language) {
        /** Whether a scenario is wanted; a whole id means itself and its variants. */
        public boolean wants(Scenario scenario) {
            return only.isEmpty()
                    || only.stream().anyMatch(beginning -> scenario.id().startsWith(beginning));
        }
    }

    private final Order order;
    private final PrintStream out;

    private RunScenarios(Order order, PrintStream out) {
        this.order = order;
        this.out = out;
    }

    public static void main(String[] arguments) {
        ScenarioJvm.endWithParent();
        PrintStream results = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err); // Results only: whatever a library prints must not get between them.
        Order order = JSON.readValue(arguments[0], Order.class);
        Locale.setDefault(Locale.forLanguageTag(order.language()));
        new RunScenarios(order, results).run();
        System.exit(0);
    }

    private void run() {
        List<Scenario> wanted = ScenarioList.of(order.pattern()).scenarios().stream()
                .filter(order::wants)
                .toList();
        try (ScenarioRunner runner =
                new ScenarioRunner(Checkout.find(), order.pattern(), Path.of(order.folder()), Clock.systemUTC())) {
            Consumer<Scenario> run = scenario -> print(runner.run(scenario, order.seed()));
            if (order.millis() == 0) {
                wanted.forEach(run);
            } else {
                soak(wanted, run);
            }
        }
    }

    private void soak(List<Scenario> wanted, Consumer<Scenario> run) {
        long began = System.nanoTime();
        Random random = new Random(order.seed());
        List<Scenario> round = new ArrayList<>();
        while (System.nanoTime() - began < Duration.ofMillis(order.millis()).toNanos()) {
            if (round.isEmpty()) {
                wanted.stream().filter(scenario -> scenario.breaks().isEmpty()).forEach(round::add);
                Collections.shuffle(round, random);
            }
            run.accept(round.remove(round.size() - 1));
        }
    }

    private void print(Result result) {
        out.println(JSON.writeValueAsString(result));
    }

    /** The language of this process, for the next one. */
    public static String language() {
        return Messages.inChinese() ? "zh" : "en";
    }
}
