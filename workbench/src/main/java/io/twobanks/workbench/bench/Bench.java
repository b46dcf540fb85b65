package io.twobanks.workbench.bench;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.launch.PatternRun;
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
    private static final int MOST_WARM_UP_TURNS = 60;
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
     * @throws Exception when a contender cannot be opened or a database does not answer
     */
    BenchReport run(double load) throws Exception {
        Instant began = clock.instant();
        Yardsticks yardsticks = Yardsticks.measure(site.run(), site.folder());
        try {
            for (Contender contender : contenders) {
                contender.open(site);
                openAccounts(contender.run(site));
            }
            List<Anatomy> anatomies = warmUp();
            List<TurnResult> results = takeTurns();
            Machine machine = Machine.here(site.run(), load);
            return new BenchReport(began, settings, machine, yardsticks, baselines, anatomies, results);
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

    private List<Anatomy> warmUp() throws Exception {
        List<Anatomy> anatomies = new ArrayList<>();
        for (Contender contender : contenders) {
            say(Messages.text("bench.warmUp", contender.name(), contender.adds().shown()));
            warmUp(contender, new Turn(0, contender.name(), WARM_UP_CLIENTS, Accounts.SPREAD));
            anatomies.add(Anatomy.of(contender, site, random.split()));
        }
        return anatomies;
    }

    /** Turns like those that count, with enough clients for every core, until enough transfers have been made. */
    private void warmUp(Contender contender, Turn turn) throws Exception {
        long made = 0;
        for (int turns = 0; turns < MOST_WARM_UP_TURNS && made < settings.warmUp(); turns++) {
            made += take(turn, contender, settings.seconds()).transfers();
        }
    }

    private List<TurnResult> takeTurns() throws Exception {
        List<String> names = contenders.stream().map(Contender::name).toList();
        List<TurnResult> results = new ArrayList<>();
        int round = 0;
        for (Turn turn : Turn.all(settings.rounds(), names, settings.clients())) {
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
