package io.twobanks.workbench.campaign;

import io.twobanks.workbench.launch.Instances;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Random transfers of several clients between eight accounts of each bank, in both directions, under a stream of random
 * faults. Then everything is healed, comes to rest and is judged, as after a scenario.
 */
public final class Campaign {
    private static final int ACCOUNTS = 8;
    private static final int CLIENTS = 4;
    private static final int PROCESSES_PER_BANK = 2;

    private static final String PROFILES = "spring.profiles.active";
    private static final String WITH_REGISTRY = "registry";

    private final Settings settings;
    private final Consumer<Plan> announced;

    /**
     * What a campaign is drawn from.
     *
     * @param seed of all that is drawn
     * @param millis how long clients pay and faults happen
     * @param without numbers of faults that are left out
     * @param properties settings of the banks, for example a guard that is taken away
     */
    public record Settings(long seed, long millis, Set<Integer> without, Map<String, String> properties) {
        Settings without(Set<Integer> numbers) {
            return new Settings(seed, millis, Set.copyOf(numbers), properties);
        }
    }

    /** @param announced is shown the plan before the first transfer */
    Campaign(Settings settings, Consumer<Plan> announced) {
        this.settings = settings;
        this.announced = announced;
    }

    /**
     * As a scenario that promises no more than that nothing is lost, doubled, left half or answered untruly.
     *
     * @param usual the settings with which the pattern's scenarios run
     */
    Scenario scenario(Map<String, String> usual) {
        Scenario scenario = Scenario.of(
                        "campaign",
                        "random transfers of " + CLIENTS + " clients under random faults",
                        CLIENTS + " 个客户端在随机故障下进行随机转账")
                .promises("C (C+ or R or R+ or M), (VLF)", "what meets which fault is drawn", "哪笔转账遇到哪个故障是随机的")
                .demands(Demands.USUAL.withDesk())
                .instances(PROCESSES_PER_BANK)
                .alone()
                .does(this::run);
        if (usual.containsKey(PROFILES)) {
            scenario.with(PROFILES, WITH_REGISTRY); // By which the instances find each other.
        }
        settings.properties().forEach(scenario::with);
        return scenario;
    }

    private void run(Lab lab) throws Exception {
        Plan plan = Plan.draw(new Random(settings.seed()), settings.millis(), Surroundings.of(lab))
                .without(settings.without());
        announced.accept(plan);
        List<Pair> pairs = pairs(lab);
        CountDownLatch over = new CountDownLatch(1);
        List<CompletableFuture<Void>> payers = IntStream.range(0, CLIENTS)
                .mapToObj(client -> pay(lab, pairs, client, over))
                .toList();
        try {
            happen(plan, lab);
        } finally {
            over.countDown();
        }
        payers.forEach(CompletableFuture::join);
    }

    private static List<Pair> pairs(Lab lab) throws SQLException {
        List<Pair> pairs = new ArrayList<>();
        for (int number = 0; number < ACCOUNTS; number++) {
            pairs.add(lab.pair());
        }
        return pairs;
    }

    private CompletableFuture<Void> pay(Lab lab, List<Pair> pairs, int client, CountDownLatch over) {
        Random random = new Random(settings.seed() + 1 + client);
        Payer payer = new Payer(lab, pairs, Instances.byBank(lab.run().pattern()), random);
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        payer.payUntil(over);
                    } catch (InterruptedException ended) {
                        throw new CompletionException(ended);
                    }
                },
                task -> new Thread(task, "payer-" + client).start());
    }

    /** Lets each fault begin and end at its time; returns at the end of the campaign, when the last one is repaired. */
    private static void happen(Plan plan, Lab lab) throws Exception {
        try (Breaker breaker = new Breaker(lab)) {
            plan.troubles().forEach(breaker::schedule);
            breaker.awaitEnd(plan.lengthMillis());
        }
    }
}
