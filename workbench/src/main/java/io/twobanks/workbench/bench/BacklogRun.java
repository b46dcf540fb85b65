package io.twobanks.workbench.bench;

import io.twobanks.infra.Await;
import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.PatternRun;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Measures how a backlog drains: the payee's bank is stopped, transfers are made at the payer's, the payee's bank is started
 * again, and each tenth of the credits is timed. The cost of a message is flat when the last tenth takes as long as the first.
 */
final class BacklogRun {
    private static final String PAYER = "A-1";
    private static final String PAYEE = "B-1";
    private static final Duration ENDING_BOUND = Duration.ofSeconds(20);
    /** A tenth of the credits takes less on any machine that is worth measuring on. */
    private static final Duration TENTH_BOUND = Duration.ofHours(1);

    private static final double NANOS = 1e9;

    private final BenchSettings settings;
    private final Contender contender;
    private final Site site;
    private final Clock clock;
    private final PrintWriter out;
    private final PatternRun run;
    private final Arrivals arrivals;

    /**
     * The contender of a ladder of which a backlog can be built up: the pattern's own service.
     *
     * @throws Problem when its money comes with the answer, so that nothing can wait
     */
    static Contender contender(Ladder ladder) {
        Contender service = ladder.chosen(List.of(ladder.pattern())).get(0);
        if (service.arrivals().isEmpty()) {
            throw new Problem("bench.noBacklog", ladder.pattern());
        }
        return service;
    }

    /** @param contender see {@link #contender(Ladder)} */
    BacklogRun(BenchSettings settings, Contender contender, Site site, Clock clock, PrintWriter out) {
        this.settings = settings;
        this.contender = contender;
        this.site = site;
        this.clock = clock;
        this.out = out;
        this.run = contender.run(site);
        this.arrivals = contender.arrivals().orElseThrow();
    }

    /** @param load of the machine before anything of ours was started */
    BacklogReport measure(double load) throws Exception {
        Instant began = clock.instant();
        contender.open(site);
        try {
            BankBooks books = new BankBooks(run);
            books.openAccounts();
            Machine machine = Machine.here(run, load);
            Memory empty = Memory.read(run);
            payeesBank().stop(ENDING_BOUND);
            arrivals.forget();
            Filling filling = new Filling(contender, settings.backlog());
            say(Messages.text("bench.backlog.filling", settings.backlog()));
            Duration fill = filling.fill(new SplittableRandom(settings.seed()));
            Memory full = Memory.read(run);
            return drain(new Filled(began, machine, filling, fill, empty, full), books);
        } finally {
            contender.close();
        }
    }

    /** What is known when the last transfer has been accepted. */
    private record Filled(Instant began, Machine machine, Filling filling, Duration took, Memory empty, Memory full) {}

    private BacklogReport drain(Filled filled, BankBooks books) throws Exception {
        say(Messages.text("bench.backlog.draining", filled.filling.made()));
        Instant started = clock.instant();
        run.restart(payeesBank().name());
        Draining draining = new Draining(filled.filling.made());
        draining.watch();
        Instant credited = clock.instant();
        new InFlight(run).awaitNone(TENTH_BOUND);
        Instant ended = clock.instant();
        List<Instant> times = arrivals.inOrder();
        return new BacklogReport(
                filled.began,
                settings,
                filled.machine,
                filled.filling.made(),
                filled.filling.errors(),
                seconds(filled.took),
                seconds(Duration.between(started, times.get(0))),
                Tenth.of(times, draining.cpu),
                seconds(Duration.between(credited, ended)),
                filled.empty,
                filled.full,
                draining.halfway,
                Memory.read(run),
                books.audit(filled.filling.made()).orElse(null));
    }

    /** Notes what processors have done and what memory is used, tenth by tenth. */
    private final class Draining {
        private final long transfers;
        private final List<CpuTimes> cpu = new ArrayList<>();
        private Memory halfway;

        private Draining(long transfers) {
            this.transfers = transfers;
        }

        private void watch() {
            for (int tenths = 0; tenths <= Tenth.ALL; tenths++) {
                long awaited = Tenth.last(transfers, tenths) + 1;
                if (!Await.until(() -> arrivals.count() >= awaited, TENTH_BOUND)) {
                    throw new Problem("bench.backlog.stuck", arrivals.count(), transfers, TENTH_BOUND.toMinutes());
                }
                cpu.add(CpuTimes.read(run));
                if (tenths == Tenth.ALL / 2) {
                    halfway = Memory.read(run);
                }
            }
        }
    }

    private ManagedProcess payeesBank() {
        String service = run.pattern().serviceOf(PAYEE);
        if (service.equals(run.pattern().serviceOf(PAYER))) {
            throw new Problem("bench.noBacklog", settings.pattern());
        }
        return run.process(service);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS;
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
