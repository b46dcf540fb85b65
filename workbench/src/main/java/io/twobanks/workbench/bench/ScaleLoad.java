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
    private static final Duration ENDING_BOUND = Duration.ofSeconds(150);
    private static final double NANOS = 1e9;
    private static final double MICROS_PER_MILLI = 1000;
    private static final double MILLIS = 1000;

    private final PatternRun run;
    private final int clients;
    private final Path log;
    private final SplittableRandom random;
    private long made;
    private CpuTimes atRest;

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
                outcome.done(),
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
        LoadOutcome outcome = load(pairs, seconds);
        CpuTimes cpu = atRest.since(before);
        double done = Math.max(1, outcome.done());
        double took = outcome.seconds() + outcome.settled();
        return new ScaleCell.Figures(
                outcome.done(),
                rounded(outcome.perSecond()),
                millis(outcome, 50),
                millis(outcome, 99),
                outcome.refused() + outcome.later().refused(),
                outcome.later().open() + outcome.later().unknownThere(),
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
        LoadOutcome outcome = new LoadRun(banks(), plan, log, Clock.systemUTC()).run(this::awaitRest);
        made += outcome.done();
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

    /** Where the databases say it, no client has to ask, and nothing of the questions is in the figures. */
    private void awaitRest() {
        new InFlight(run).awaitNone(ENDING_BOUND);
        atRest = CpuTimes.read(run);
    }

    private static double millis(LoadOutcome outcome, double percentile) {
        return rounded(outcome.answered().getValueAtPercentile(percentile) / MICROS_PER_MILLI);
    }

    private static double rounded(double value) {
        return Math.round(value * MILLIS) / MILLIS;
    }
}
