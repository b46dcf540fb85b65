package io.twobanks.workbench.bench;

import io.twobanks.infra.Await;
import io.twobanks.workbench.launch.PatternRun;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one transfer consists of, counted over some transfers of one client, when nothing is shared with others.
 *
 * @param roundTrips to the database servers, all together
 * @param serverForcedWrites how often the servers forced a file to disk
 * @param ownForcedWrites how often this process did (a coordinator's log); null for a contender that is another process
 * @param ownForcedMillis how long one of those took on average; null when there was none
 * @param kinds of statements, by MariaDB's names for them
 * @param errors transfers that failed and were made up for; what they cost is counted, too
 */
public record Anatomy(
        String contender,
        double roundTrips,
        double serverForcedWrites,
        Double ownForcedWrites,
        Double ownForcedMillis,
        Map<String, Double> kinds,
        int errors) {
    private static final int TRANSFERS = 50;
    private static final int TOO_MANY_ERRORS = 5;
    private static final Duration ENDING_BOUND = Duration.ofSeconds(30);
    private static final double HUNDREDTHS = 100;

    /** @param contender open and warm */
    static Anatomy of(Contender contender, Site site, SplittableRandom random) throws Exception {
        Orders orders = new Orders(Accounts.SPREAD, contender.withinOneBank(), random);
        PatternRun run = contender.run(site);
        contender.arrivals().ifPresent(Arrivals::forget);
        try (Teller teller = contender.teller()) {
            ServerCounts before = ServerCounts.read(run);
            AtomicInteger errors = new AtomicInteger();
            ForcedWrites own = ForcedWrites.during(() -> make(teller, orders, errors), site.folder());
            awaitCredits(contender, run);
            return of(contender, ServerCounts.read(run).since(before), own, errors.get());
        }
    }

    /** What is left to others after the answer belongs to a transfer, too. */
    private static void awaitCredits(Contender contender, PatternRun run) {
        if (contender.arrivals().isPresent()) {
            Arrivals arrivals = contender.arrivals().get();
            Await.until(() -> arrivals.count() >= TRANSFERS, ENDING_BOUND);
            new InFlight(run).awaitNone(ENDING_BOUND);
        }
    }

    private static void make(Teller teller, Orders orders, AtomicInteger errors) throws Exception {
        int made = 0;
        while (made < TRANSFERS) {
            try {
                Order order = orders.next();
                teller.transfer(order);
                made++;
                teller.awaitNext(order);
            } catch (Exception failed) {
                if (errors.incrementAndGet() == TOO_MANY_ERRORS) {
                    throw failed;
                }
            }
        }
    }

    private static Anatomy of(Contender contender, ServerCounts counted, ForcedWrites own, int errors) {
        Map<String, Double> kinds = new TreeMap<>();
        counted.values().forEach((name, count) -> {
            if (name.startsWith("Com_") && count >= TRANSFERS / 2) {
                kinds.put(name, each(count));
            }
        });
        boolean here = !contender.isAnotherProcess();
        return new Anatomy(
                contender.name(),
                each(counted.roundTrips()),
                each(counted.forcedWrites()),
                here ? each(own.count()) : null,
                here && own.count() > 0 ? own.meanMillis() : null,
                kinds,
                errors);
    }

    private static double each(long count) {
        return Math.round(count * HUNDREDTHS / TRANSFERS) / HUNDREDTHS;
    }
}
