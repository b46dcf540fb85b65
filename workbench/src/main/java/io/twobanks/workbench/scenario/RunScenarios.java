package io.twobanks.workbench.scenario;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.launch.Backend;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.ExternalServers;
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
import java.util.Set;
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
     * @param without the ids that are left out, because they have been run
     * @param seed of all randomness
     * @param jobs how many run side by side; a soak runs one at a time
     * @param millis 0 runs the list once; else those with all guards run again and again in random order for so long
     * @param folder where homes and evidence go
     * @param language of the sentences
     * @param external the file that names servers which somebody else has started; null where the workbench starts all
     * @param ahead a folder of classes that the banks find before what was built; null where there is none
     */
    public record Order(
            String pattern,
            List<String> only,
            Set<String> without,
            long seed,
            int jobs,
            long millis,
            String folder,
            String language,
            String external,
            String ahead) {
        /** On servers that the workbench starts. */
        public Order(
                String pattern,
                List<String> only,
                Set<String> without,
                long seed,
                int jobs,
                long millis,
                String folder,
                String language) {
            this(pattern, only, without, seed, jobs, millis, folder, language, null, null);
        }

        /** The same on the servers of a file. */
        public Order on(Path file) {
            return new Order(pattern, only, without, seed, jobs, millis, folder, language, file.toString(), ahead);
        }

        /** The same with banks that find these classes first. */
        public Order with(Path classes) {
            return new Order(
                    pattern, only, without, seed, jobs, millis, folder, language, external, classes.toString());
        }

        private Checkout checkout() {
            return Checkout.find().with(ahead == null ? null : Path.of(ahead));
        }

        private Backend backend() {
            return external == null ? Backend.EMBEDDED : ExternalServers.read(Path.of(external), System.getenv());
        }

        /** Whether a scenario is wanted; a whole id means itself and its variants. */
        public boolean wants(Scenario scenario) {
            return wants(only, scenario.id()) && !without.contains(scenario.id());
        }

        /** Whether an id begins as one of those; none means all. */
        public static boolean wants(List<String> only, String id) {
            return only.isEmpty() || only.stream().anyMatch(id::startsWith);
        }
    }

    /**
     * A line of the output.
     *
     * @param place in the list of what is wanted, from 0
     */
    public record Ended(int place, Result result) {}

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
        Path folder = Path.of(order.folder());
        if (order.millis() == 0) {
            new ScenarioLanes(order.checkout(), order.pattern(), folder, Clock.systemUTC(), order.backend())
                    .run(wanted, order.jobs(), order.seed(), this::print);
        } else {
            soak(wanted, folder);
        }
    }

    private void soak(List<Scenario> wanted, Path folder) {
        long began = System.nanoTime();
        Random random = new Random(order.seed());
        List<Scenario> round = new ArrayList<>();
        try (ScenarioRunner runner =
                new ScenarioRunner(order.checkout(), order.pattern(), folder, Clock.systemUTC(), order.backend())) {
            for (int turn = 0;
                    System.nanoTime() - began
                            < Duration.ofMillis(order.millis()).toNanos();
                    turn++) {
                if (round.isEmpty()) {
                    wanted.stream()
                            .filter(scenario -> scenario.breaks().isEmpty())
                            .forEach(round::add);
                    Collections.shuffle(round, random);
                }
                print(turn, runner.run(round.remove(round.size() - 1), order.seed()));
            }
        }
    }

    private void print(int place, Result result) {
        out.println(JSON.writeValueAsString(new Ended(place, result)));
    }

    /** The language of this process, for the next one. */
    public static String language() {
        return Messages.inChinese() ? "zh" : "en";
    }
}
