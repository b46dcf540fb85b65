package io.twobanks.workbench.simulation;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.ScenarioJvm;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Explores a model in a JVM of its own and prints what a person reads. Its argument is one {@link Order} as JSON; it ends with 0 when
 * no story ended badly, 1 when one did, 2 when there is no such model or guard.
 */
public final class RunExploration {
    /**
     * What is to be explored.
     *
     * @param pattern the pattern's id
     * @param model which of the pattern's; null for its first
     * @param seed of the first story
     * @param millis how long at most
     * @param without guards that are taken away
     * @param language of the sentences
     */
    public record Order(String pattern, String model, long seed, long millis, Set<String> without, String language) {}

    private RunExploration() {}

    public static void main(String[] arguments) {
        ScenarioJvm.endWithParent();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Order order = JsonMapper.builder().build().readValue(arguments[0], Order.class);
        Locale.setDefault(Locale.forLanguageTag(order.language()));
        System.exit(run(order, out));
    }

    private static int run(Order order, PrintStream out) {
        try {
            Model model = Models.chosen(order.pattern(), order.model());
            Models.requireGuards(model, order.without());
            return explore(model, order, out);
        } catch (Problem unknown) {
            out.println(unknown.getMessage());
            return 2;
        }
    }

    private static int explore(Model model, Order order, PrintStream out) {
        out.println(Messages.text("explore.begins", model.name(), order.seed(), Models.list(model.troubles())));
        long begin = System.nanoTime();
        long bound = Duration.ofMillis(order.millis()).toNanos();
        Exploration.Found found = new Exploration(model, order.without())
                .from(order.seed(), played -> played == 0 || System.nanoTime() - begin < bound);
        long perSecond = Math.round(found.stories() * 1e9 / (System.nanoTime() - begin));
        if (found.bad().isEmpty()) {
            out.println(Messages.text("explore.nothing", found.stories(), perSecond));
            return 0;
        }
        out.println(Messages.text("explore.found", found.stories()));
        new Told(out).tell(found.bad().get());
        out.println(Messages.text("explore.again", order.pattern(), model.name(), found.seed(), without(order)));
        return 1;
    }

    private static String without(Order order) {
        return order.without().isEmpty() ? "" : " --without " + String.join(",", order.without());
    }
}
