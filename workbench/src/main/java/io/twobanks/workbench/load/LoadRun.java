package io.twobanks.workbench.load;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A load from the first question to the last: are the banks there, send, write down each second, ask what became of the rest. */
public final class LoadRun {
    private static final Duration WRITING_BOUND = Duration.ofSeconds(60);
    private static final double NANOS = 1e9;

    private final Banks banks;
    private final LoadPlan plan;
    private final Path file;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Tally tally = new Tally();
    private final Times times = new Times();
    private final InTurn processes;
    private boolean logWhole;

    /** @param file for HdrHistogram's log; written over */
    public LoadRun(Banks banks, LoadPlan plan, Path file, Clock clock) {
        this.banks = banks;
        this.processes = new InTurn(banks);
        this.plan = plan;
        this.file = file;
        this.clock = clock;
    }

    /** To be called once. @throws Problem when the banks are not as they should be; then nothing was sent */
    public LoadOutcome run() throws InterruptedException {
        return run(null);
    }

    /**
     * The same where the banks' rest is seen by somebody else, so that the questions are in no figure.
     *
     * @param rest returns when the banks have nothing to do any more; null to ask until all is final
     */
    public LoadOutcome run(Runnable rest) throws InterruptedException {
        Loop loop = loop(new CommonAccounts(http).of(banks, plan.accounts()));
        long began = System.nanoTime();
        long sent = sendAndWrite(loop);
        long answered = System.nanoTime();
        if (rest != null) {
            rest.run();
        }
        double rested = (System.nanoTime() - answered) / NANOS;
        Settling later = new Settling(http, processes).ask(tally.accepted(), tally.unanswered());
        return new LoadOutcome(
                sent,
                tally.completed(),
                tally.accepted().size(),
                tally.refused(),
                tally.unanswered().size(),
                tally.firstUnanswered(),
                later.ended(),
                (answered - began) / NANOS,
                rest == null ? later.seconds() : rested,
                times.all(),
                logWhole);
    }

    private Loop loop(List<String> accounts) {
        SplittableRandom random = new SplittableRandom(plan.seed());
        Sender sender = new Sender(http, tally, times);
        return plan.isOpen()
                ? new OpenLoop(plan, new Payments(processes, accounts, random), sender)
                : new ClosedLoop(plan, () -> new Payments(processes, accounts, random.split()), sender);
    }

    private long sendAndWrite(Loop loop) throws InterruptedException {
        ScheduledExecutorService everySecond = Executors.newSingleThreadScheduledExecutor();
        try (LoadLog log = LoadLog.create(file, plan.toString(), clock.millis())) {
            everySecond.scheduleAtFixedRate(() -> log.write(times.take()), 1, 1, TimeUnit.SECONDS);
            long sent = loop.run();
            everySecond.shutdown();
            if (!everySecond.awaitTermination(WRITING_BOUND.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The log could not be written: " + file);
            }
            log.write(times.take());
            logWhole = log.isWhole();
            return sent;
        } finally {
            everySecond.shutdownNow();
        }
    }
}
