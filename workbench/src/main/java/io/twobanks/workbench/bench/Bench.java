package io.twobanks.workbench.bench;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.launch.PatternRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Measures a ladder: opens all contenders, warms each up, looks at what one transfer is made of, then takes the turns. */
final class Bench {
    private static final double NANOS = 1e9;
    private static final int WARM_UP_CLIENTS = 16;

    private final BenchSettings settings;
    private final List<Contender> contenders;
    private final List<String> baselines;
    private final Site site;
    private final Clock clock;
    private final PrintWriter out;
    private final SplittableRandom random;
    private final Map<PatternRun, BankBooks> books = new HashMap<>();

    Bench(BenchSettings settings, Ladder ladder, Site site, Clock clock, PrintWriter out) {
        this.settings = settings;
        this.contenders = ladder.chosen(settings.only());
        this.baselines = ladder.baselines();
        this.site = site;
        this.clock = clock;
        this.out = out;
        this.random = new SplittableRandom(settings.seed());
    }

    /**
     * @param load of the machine before anything of ours was started
     * @param readySeconds how long the servers and services took to get ready
     * @throws Exception when a contender cannot be opened or a database does not answer
     */
    BenchReport run(double load, double readySeconds) throws Exception {
        Instant began = clock.instant();
        Yardsticks yardsticks = Yardsticks.measure(site.run(), site.folder());
        try {
            for (Contender contender : contenders) {
                contender.open(site);
                openAccounts(contender.run(site));
            }
            List<WarmUp> warmUps = new ArrayList<>();
            List<Anatomy> anatomies = new ArrayList<>();
            for (Contender contender : contenders) {
                warmUps.add(warmUp(contender));
                anatomies.add(Anatomy.of(contender, site, random.split()));
            }
            List<TurnResult> results = takeTurns();
            return new BenchReport(
                    began,
                    settings,
                    Machine.here(site.run(), load),
                    yardsticks,
                    baselines,
                    warmUps,
                    anatomies,
                    Footprint.of(site.run(), readySeconds),
                    results);
        } finally {
            close();
        }
    }

    private void openAccounts(PatternRun run) throws SQLException {
        if (!books.containsKey(run)) {
            books.put(run, new BankBooks(run));
            books.get(run).openAccounts();
        }
    }

    /** Turns like those that count, with enough clients for every core. */
    private WarmUp warmUp(Contender contender) throws Exception {
        say(Messages.text("bench.warmUp", contender.name(), contender.adds().shown()));
        Turn turn = new Turn(0, contender.name(), WARM_UP_CLIENTS, Accounts.SPREAD);
        Duration bound = Duration.ofNanos((long) (settings.longestWarmUp() * NANOS));
        try (JvmCompilers compilers = compilers(contender)) {
            WarmUp warmUp = new WarmingUp(contender.name(), settings.warmUp(), bound)
                    .run(() -> take(turn, contender, settings.seconds()), compilers);
            say(Messages.text(
                    warmUp.flat() ? "bench.flat" : "bench.notFlat",
                    warmUp.transfers(),
                    warmUp.windows().size()));
            return warmUp;
        }
    }

    private JvmCompilers compilers(Contender contender) throws IOException {
        return contender.isAnotherProcess() ? JvmCompilers.of(contender.run(site)) : JvmCompilers.own();
    }

    private List<TurnResult> takeTurns() throws Exception {
        List<String> names = contenders.stream().map(Contender::name).toList();
        List<TurnResult> results = new ArrayList<>();
        int round = 0;
        for (Turn turn : Turn.all(settings.rounds(), names, settings.clients(), settings.accounts())) {
            if (turn.round() > round) {
                round = turn.round();
                say(Messages.text("bench.round", round, settings.rounds()));
            }
            TurnResult result = take(turn, contenders.get(names.indexOf(turn.contender())), settings.seconds());
            if (result.isVoid()) {
                say(Messages.text("bench.void", turn.contender(), result.notAddingUp()));
            }
            results.add(result);
        }
        return results;
    }

    private TurnResult take(Turn turn, Contender contender, double seconds) throws Exception {
        PatternRun run = contender.run(site);
        Duration duration = Duration.ofNanos((long) (seconds * NANOS));
        return new OneTurn(contender, run, books.get(run), clock).take(turn, duration, random.split());
    }

    private void close() {
        List<Contender> backwards = new ArrayList<>(contenders);
        java.util.Collections.reverse(backwards);
        for (Contender contender : backwards) {
            try {
                contender.close();
            } catch (Exception failed) {
                org.slf4j.LoggerFactory.getLogger(Bench.class).warn("{} was not closed", contender.name(), failed);
            }
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
