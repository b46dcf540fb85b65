package io.twobanks.workbench.bench;

import io.twobanks.workbench.launch.Instances;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.load.Banks;
import io.twobanks.workbench.load.LoadOutcome;
import io.twobanks.workbench.load.LoadPlan;
import io.twobanks.workbench.load.LoadRun;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Closed loops against a run whose banks have several processes; each gets as many requests. Counts what it made in all. */
final class ScaleLoad {
    private static final double NANOS = 1e9;
    private static final double MICROS_PER_MILLI = 1000;
    private static final double MILLIS = 1000;

    private final PatternRun run;
    private final int clients;
    private final Path log;
    private final SplittableRandom random;
    private long made;

    /** @param log for HdrHistogram's log of each load; written over */
    ScaleLoad(PatternRun run, int clients, Path log, SplittableRandom random) {
        this.run = run;
        this.clients = clients;
        this.log = log;
        this.random = random;
    }

    /** A load like those that count. */
    TurnResult warmUp(double seconds) throws Exception {
        LoadOutcome outcome = load(Accounts.SPREAD.pairs(), seconds);
        return new TurnResult(
                new Turn(0, run.pattern().id(), clients, Accounts.SPREAD),
                outcome.seconds() + outcome.settled(),
                done(outcome),
                0,
                null,
                null,
                Latencies.none(),
                null,
                null,
                null);
    }

    ScaleCell.Figures measure(int pairs, double seconds) throws Exception {
        CpuTimes before = CpuTimes.read(run);
        long began = System.nanoTime();
        LoadOutcome outcome = load(pairs, seconds);
        double took = (System.nanoTime() - began) / NANOS;
        CpuTimes cpu = CpuTimes.read(run).since(before);
        double done = Math.max(1, done(outcome));
        return new ScaleCell.Figures(
                done(outcome),
                rounded(outcome.perSecond()),
                millis(outcome, 50),
                millis(outcome, 99),
                outcome.refused() + outcome.later().refused(),
                outcome.later().open(),
                rounded(cpu.services() / done),
                rounded(cpu.servers() / done),
                rounded((cpu.services() + cpu.servers() + cpu.clients()) / (took * MILLIS)));
    }

    /** How many transfers were made by all loads. */
    long made() {
        return made;
    }

    private LoadOutcome load(int pairs, double seconds) throws Exception {
        Duration lasting = Duration.ofNanos((long) (seconds * NANOS));
        LoadPlan plan = new LoadPlan(0, clients, lasting, clients, pairs, random.nextLong());
        LoadOutcome outcome = new LoadRun(banks(), plan, log, Clock.systemUTC()).run();
        made += done(outcome);
        return outcome;
    }

    private Banks banks() {
        List<List<String>> banks =
                new ArrayList<>(Instances.byBank(run.pattern()).values());
        return new Banks(addresses(banks.get(0)), addresses(banks.size() == 1 ? banks.get(0) : banks.get(1)));
    }

    private List<URI> addresses(List<String> processes) {
        return processes.stream().map(run::uri).toList();
    }

    private static long done(LoadOutcome outcome) {
        return outcome.completed() + outcome.later().completed();
    }

    private static double millis(LoadOutcome outcome, double percentile) {
        return rounded(outcome.answered().getValueAtPercentile(percentile) / MICROS_PER_MILLI);
    }

    private static double rounded(double value) {
        return Math.round(value * MILLIS) / MILLIS;
    }
}
