package io.twobanks.workbench.bench;

import io.twobanks.workbench.bench.DistanceCell.Answers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** The loads of one cell, one after the other: one client each way, the time of a credit, and many clients from A to B. */
final class DistanceTurns {
    /** Of fewer transfers a median says little; over a long way a client makes few, so it gets more turns. */
    private static final int ENOUGH = 20;

    private static final int MOST_TURNS = 4;
    private static final double MEDIAN = 50;
    private static final double HIGH = 99;
    private static final double THOUSANDTHS = 1000;

    private final Contender contender;
    private final OneTurn turns;
    private final Site site;
    private final Duration lasting;
    private final int crowd;
    private final SplittableRandom random;
    private final List<String> notAddingUp = new ArrayList<>();

    DistanceTurns(Contender contender, OneTurn turns, Site site, Duration lasting, int crowd, SplittableRandom random) {
        this.contender = contender;
        this.turns = turns;
        this.site = site;
        this.lasting = lasting;
        this.crowd = crowd;
        this.random = random;
    }

    DistanceCell measure(double asked, double measured) throws Exception {
        Answers toB = load(1, Accounts.SPREAD, Heading.TO_B);
        Answers toA = load(1, Accounts.SPREAD, Heading.TO_A);
        Double credit = CreditTime.of(contender, site, Heading.TO_B, random.split());
        take(crowd, Accounts.SPREAD, Heading.TO_B); // Pools are filled over the long way now: not counted.
        Answers spread = load(crowd, Accounts.SPREAD, Heading.TO_B);
        Answers hot = load(crowd, Accounts.HOT, Heading.TO_B);
        String against = notAddingUp.isEmpty() ? null : String.join("; ", notAddingUp);
        return new DistanceCell(contender.name(), asked, rounded(measured), toB, toA, credit, spread, hot, against);
    }

    private Answers load(int clients, Accounts accounts, Heading heading) throws Exception {
        List<TurnResult> taken = new ArrayList<>();
        do {
            taken.add(take(clients, accounts, heading));
        } while (transfers(taken) < ENOUGH && taken.size() < MOST_TURNS);
        taken.stream().map(TurnResult::notAddingUp).filter(Objects::nonNull).forEach(notAddingUp::add);
        return answers(clients, taken);
    }

    private TurnResult take(int clients, Accounts accounts, Heading heading) throws Exception {
        Turn turn = new Turn(1, contender.name(), clients, accounts);
        return turns.take(turn, heading, lasting, random.split());
    }

    private static long transfers(List<TurnResult> taken) {
        return taken.stream().mapToLong(TurnResult::transfers).sum();
    }

    private static Answers answers(int clients, List<TurnResult> taken) {
        Latencies latencies =
                Latencies.merged(taken.stream().map(TurnResult::latencies).toList());
        double seconds = taken.stream()
                .mapToDouble(turn ->
                        turn.credits() == null ? turn.seconds() : turn.credits().seconds())
                .sum();
        return new Answers(
                clients,
                transfers(taken),
                rounded(transfers(taken) / seconds),
                rounded(latencies.percentile(MEDIAN)),
                rounded(latencies.percentile(HIGH)),
                taken.stream().mapToLong(TurnResult::errors).sum(),
                taken.stream()
                        .map(TurnResult::firstError)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static double rounded(double value) {
        return Math.round(value * THOUSANDTHS) / THOUSANDTHS;
    }
}
