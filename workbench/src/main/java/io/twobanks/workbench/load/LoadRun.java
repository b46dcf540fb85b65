package io.twobanks.workbench.load;

import io.twobanks.workbench.load.LoadOutcome.Later;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** A load from the first question to the last: are the banks there, send, write down each second, ask what became of the rest. */
public final class LoadRun {
    private static final Duration SETTLING_BOUND = Duration.ofSeconds(60);
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

    /** @param file for HdrHistogram's log; written over */
    public LoadRun(Banks banks, LoadPlan plan, Path file, Clock clock) {
        this.banks = banks;
        this.plan = plan;
        this.file = file;
        this.clock = clock;
    }

    /** To be called once. @throws Problem when the banks are not as they should be; then nothing was sent */
    public LoadOutcome run() throws IOException, InterruptedException {
        Loop loop = loop(new CommonAccounts(http).of(banks, plan.accounts()));
        long began = System.nanoTime();
        long sent = sendAndWrite(loop);
        long answered = System.nanoTime();
        Later later = new Settling(http, SETTLING_BOUND)
                .accepted(tally.accepted())
                .unanswered(tally.unanswered())
                .ended();
        return new LoadOutcome(
                sent,
                tally.completed(),
                tally.accepted().size(),
                tally.refused(),
                tally.unanswered().size(),
                tally.firstUnknown(),
                later,
                (answered - began) / NANOS,
                (System.nanoTime() - answered) / NANOS,
                read());
    }

    private Loop loop(List<String> accounts) {
        SplittableRandom random = new SplittableRandom(plan.seed());
        AtomicLong turn = new AtomicLong();
        Sender sender = new Sender(http, tally, times);
        return plan.isOpen()
                ? new OpenLoop(plan, new Payments(banks, accounts, random, turn), sender)
                : new ClosedLoop(plan, () -> new Payments(banks, accounts, random.split(), turn), sender);
    }

    private long sendAndWrite(Loop loop) throws IOException, InterruptedException {
        ScheduledExecutorService everySecond = Executors.newSingleThreadScheduledExecutor();
        try (LoadLog log = LoadLog.create(file, plan.toString(), clock.millis())) {
            everySecond.scheduleAtFixedRate(() -> log.write(times.take()), 1, 1, TimeUnit.SECONDS);
            long sent = loop.run();
            everySecond.shutdown();
            if (!everySecond.awaitTermination(SETTLING_BOUND.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The log could not be written: " + file);
            }
            log.write(times.take());
            return sent;
        } finally {
            everySecond.shutdownNow();
        }
    }

    private Map<String, Histogram> read() {
        return LoadLog.merge(List.of(file));
    }
}
