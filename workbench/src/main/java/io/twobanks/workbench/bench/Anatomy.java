package io.twobanks.workbench.bench;

import io.twobanks.workbench.launch.PatternRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 * @param creditMillis until the payee has the money, see {@link CreditTime}; null where that is the answer
 * @param errors transfers that failed and were made up for; what they cost is counted, too
 */
public record Anatomy(
        String contender,
        double roundTrips,
        double serverForcedWrites,
        Double ownForcedWrites,
        Double ownForcedMillis,
        Map<String, Double> kinds,
        Double creditMillis,
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
            List<String> made = new ArrayList<>();
            ForcedWrites own = ForcedWrites.during(() -> make(teller, orders, made, errors), site.folder());
            awaitCredits(contender, run, made);
            ServerCounts counted = ServerCounts.read(run).since(before);
            return of(contender, counted, own, CreditTime.of(contender, site, random), errors.get());
        }
    }

    /** What is left to others after the answer belongs to a transfer, too. */
    private static void awaitCredits(Contender contender, PatternRun run, List<String> made)
            throws InterruptedException {
        if (contender.arrivals().isPresent()) {
            for (String transferId : made) {
                contender.arrivals().get().await(transferId, ENDING_BOUND);
            }
            new InFlight(run).awaitNone(ENDING_BOUND);
        }
    }

    private static void make(Teller teller, Orders orders, List<String> made, AtomicInteger errors) throws Exception {
        while (made.size() < TRANSFERS) {
            try {
                Order order = orders.next();
                teller.transfer(order);
                made.add(order.transferId());
                teller.awaitNext(order);
            } catch (Exception failed) {
                if (errors.incrementAndGet() == TOO_MANY_ERRORS) {
                    throw failed;
                }
            }
        }
    }

    private static Anatomy of(
            Contender contender, ServerCounts counted, ForcedWrites own, Double creditMillis, int errors) {
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
                creditMillis,
                errors);
    }

    private static double each(long count) {
        return Math.round(count * HUNDREDTHS / TRANSFERS) / HUNDREDTHS;
    }
}
