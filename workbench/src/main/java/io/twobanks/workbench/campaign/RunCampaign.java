package io.twobanks.workbench.campaign;

import io.twobanks.checker.Verdict;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.launch.Backend;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.ScenarioJvm;
import io.twobanks.workbench.scenario.Result;
import io.twobanks.workbench.scenario.ScenarioRunner;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs campaigns in a JVM of its own and prints what a person reads. Its arguments are one {@link Order} as JSON; it ends with
 * 0 when all were valid, 1 when one was not, 2 when one showed nothing.
 */
public final class RunCampaign {
    /** With fewer clean runs the rule of three says nothing: its bound is a certainty. */
    private static final int FEWEST_FOR_A_RATE = 4;

    private static final int RULE_OF_THREE = 3;
    private static final double PERCENT = 100;

    /**
     * What is to be run.
     *
     * @param pattern the pattern's id
     * @param seed of the first campaign; each further one has the next number
     * @param millis how long clients pay and faults happen
     * @param times how many campaigns
     * @param without numbers of faults that are left out
     * @param properties settings of the banks
     * @param shrink whether a campaign that fails is run again with fewer faults
     * @param folder where homes and evidence go
     * @param language of the sentences
     */
    public record Order(
            String pattern,
            long seed,
            long millis,
            int times,
            Set<Integer> without,
            Map<String, String> properties,
            boolean shrink,
            String folder,
            String language) {}

    private final Order order;
    private final PrintStream out;

    private RunCampaign(Order order, PrintStream out) {
        this.order = order;
        this.out = out;
    }

    public static void main(String[] arguments) {
        ScenarioJvm.endWithParent();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err); // A person reads this: whatever a library prints must not get between it.
        Order order = JsonMapper.builder().build().readValue(arguments[0], Order.class);
        Locale.setDefault(Locale.forLanguageTag(order.language()));
        System.exit(new RunCampaign(order, out).run());
    }

    private int run() {
        for (int number = 0; number < order.times(); number++) {
            Campaign.Settings settings =
                    new Campaign.Settings(order.seed() + number, order.millis(), order.without(), order.properties());
            Plan[] drawn = new Plan[1];
            Result result = run(settings, plan -> drawn[0] = shown(plan));
            say(result, settings);
            write(Campaigned.of(result, settings, replay(settings)));
            if (!result.passed()) {
                shrink(settings, drawn[0], result);
                return result.verdict() == Verdict.Result.INVALID ? 1 : 2;
            }
        }
        sayWhatItProves();
        return 0;
    }

    private Result run(Campaign.Settings settings, Consumer<Plan> announced) {
        Checkout checkout = Checkout.find();
        Map<String, String> usual = checkout.pattern(order.pattern()).scenarioProperties();
        try (ScenarioRunner runner = new ScenarioRunner(
                checkout,
                order.pattern(),
                Path.of(order.folder(), "seed-" + settings.seed()),
                Clock.systemUTC(),
                Backend.EMBEDDED)) {
            return runner.run(new Campaign(settings, announced).scenario(usual), settings.seed());
        }
    }

    private Plan shown(Plan plan) {
        out.println(Messages.text("campaign.plan", plan.troubles().size()));
        plan.troubles().forEach(trouble -> out.println("  " + trouble));
        return plan;
    }

    private void say(Result result, Campaign.Settings settings) {
        out.println(result.line());
        if (!result.passed()) {
            result.explanation().shown().forEach(line -> out.println("     " + line));
        }
        Goodput goodput = Goodput.of(result, settings.millis());
        out.println(Messages.text(
                "campaign.figures",
                goodput.transfers(),
                goodput.completed(),
                goodput.perSecond(),
                result.figures().finalMillis() < 0
                        ? "∞"
                        : String.format("%.1f", result.figures().finalMillis() / 1e3),
                result.figures().money(),
                result.faults().size()));
        out.println("  " + replay(settings));
    }

    private void write(Campaigned campaign) {
        try {
            out.println(Messages.text(
                    "campaign.written", campaign.write(Path.of(order.folder(), "seed-" + campaign.seed()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String replay(Campaign.Settings settings) {
        String without = settings.without().isEmpty()
                ? ""
                : " --without "
                        + settings.without().stream()
                                .sorted()
                                .map(String::valueOf)
                                .collect(Collectors.joining(","));
        String properties = settings.properties().entrySet().stream()
                .map(set -> " -P " + set.getKey() + "=" + set.getValue())
                .collect(Collectors.joining());
        return "./twobanks campaign " + order.pattern() + " --seed " + settings.seed() + " --minutes "
                + minutes(settings) + without + properties;
    }

    private static String minutes(Campaign.Settings settings) {
        return BigDecimal.valueOf(settings.millis())
                .divide(BigDecimal.valueOf(60_000), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void shrink(Campaign.Settings settings, Plan plan, Result failed) {
        if (!order.shrink() || plan == null || failed.verdict() != Verdict.Result.INVALID) {
            return;
        }
        List<Integer> all = plan.troubles().stream().map(Trouble::number).toList();
        Fewest fewest = new Fewest(numbers -> failsWithout(settings, numbers));
        Set<Integer> unneeded = fewest.unneeded(all);
        unneeded.addAll(settings.without());
        out.println(Messages.text("campaign.fewest", all.size() - unneeded.size()));
        plan.without(unneeded).troubles().forEach(trouble -> out.println("  " + trouble));
        out.println("  " + replay(settings.without(unneeded)));
    }

    private boolean failsWithout(Campaign.Settings settings, Set<Integer> numbers) {
        Result result = run(settings.without(numbers), plan -> {});
        boolean fails = result.verdict() == Verdict.Result.INVALID;
        out.println(Messages.text(fails ? "campaign.stillFails" : "campaign.holds", numbers.size()));
        return fails;
    }

    private void sayWhatItProves() {
        out.println(
                order.times() < FEWEST_FOR_A_RATE
                        ? Messages.text("campaign.noRate", order.times())
                        : Messages.text(
                                "campaign.rate",
                                order.times(),
                                String.format("%.0f", PERCENT * RULE_OF_THREE / order.times())));
    }
}
