package io.twobanks.workbench.bench;

import io.twobanks.infra.network.PortOwner;
import io.twobanks.infra.process.Home;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Link;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.launch.RunOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Measures one pattern with its banks apart, nearer first. Bank A with its database and all that both banks share are on one
 * side, bank B with its database on the other ({@link io.twobanks.workbench.launch.Side}); each client is beside the bank that it
 * asks. The links between the sides are there from the beginning, so what they cost by themselves is in each cell.
 */
final class DistanceRun {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS = 1e9;

    private final BenchSettings settings;
    private final Contender contender;
    private final Site site;
    private final PrintWriter out;
    private final SplittableRandom random;

    private DistanceRun(BenchSettings settings, Contender contender, Site site, PrintWriter out) {
        this.settings = settings;
        this.contender = contender;
        this.site = site;
        this.out = out;
        this.random = new SplittableRandom(settings.seed());
    }

    /**
     * @param load of the machine before anything of ours was started
     * @return an exit code: 1 when a cell is void
     * @throws Problem where the system does not tell who calls whom, so that not all callers of a broker would be far who are
     */
    static int start(
            BenchSettings settings,
            Pattern pattern,
            Home home,
            Map<String, String> properties,
            double load,
            PrintWriter out)
            throws Exception {
        if (!PortOwner.isKnown()) {
            throw new Problem("bench.distance.notHere");
        }
        RunOptions options = RunOptions.apart(pattern, properties);
        try (PatternRun run = PatternRun.start(Checkout.find(), home, pattern, options);
                Contender contender = own(pattern)) {
            Site site = new Site(run, options.properties(), Files.createDirectories(home.data("bench")), home);
            return new DistanceRun(settings, contender, site, out).measure(load);
        }
    }

    /** The pattern's own service, by its own name in its ladder. */
    private static Contender own(Pattern pattern) {
        return Ladder.of(pattern).chosen(List.of(pattern.id())).get(0);
    }

    private int measure(double load) throws Exception {
        Path file = Path.of(settings.report());
        DistanceReport report = Files.exists(file)
                ? DistanceReport.read(file)
                : DistanceReport.begin(Clock.systemUTC().instant(), settings, Machine.here(site.run(), load));
        say(Messages.text("bench.distance.far", links()));
        contender.open(site);
        BankBooks books = new BankBooks(site.run());
        books.openAccounts();
        OneTurn turns = new OneTurn(contender, site.run(), books, Clock.systemUTC());
        warmUp(turns);
        boolean held = true;
        for (double asked : settings.roundTrips()) {
            DistanceCell cell = cell(turns, asked);
            report = report.with(cell);
            report.write(file);
            say(DistanceTable.said(cell));
            held &= !cell.isVoid();
        }
        return held ? 0 : 1;
    }

    private String links() {
        return site.run().links().stream()
                .map(link -> link.from() + " > " + link.to())
                .collect(Collectors.joining(", "));
    }

    private void warmUp(OneTurn turns) throws Exception {
        Turn turn = new Turn(0, contender.name(), settings.crowd(), Accounts.SPREAD);
        Duration bound = Duration.ofNanos((long) (settings.longestWarmUp() * NANOS));
        try (JvmCompilers compilers = compilers()) {
            WarmUp warmUp = new WarmingUp(contender.name(), settings.warmUp(), bound)
                    .run(() -> turns.take(turn, lasting(), random.split()), compilers);
            say(Messages.text(
                    warmUp.flat() ? "bench.flat" : "bench.notFlat",
                    warmUp.transfers(),
                    warmUp.windows().size()));
        }
    }

    private JvmCompilers compilers() throws IOException {
        return contender.isAnotherProcess() ? JvmCompilers.of(site.run()) : JvmCompilers.own();
    }

    private Duration lasting() {
        return Duration.ofNanos((long) (settings.seconds() * NANOS));
    }

    /** What breaks off is said in the cell; the next one has the same chance as if this one had not been. */
    private DistanceCell cell(OneTurn turns, double asked) throws Exception {
        Duration roundTrip = Duration.ofNanos(Math.round(asked * NANOS_PER_MILLI));
        double measured = EchoTrip.median(roundTrip);
        try {
            for (Link link : site.run().links()) {
                link.lengthen(roundTrip);
            }
            DistanceTurns cell = new DistanceTurns(contender, turns, site, lasting(), settings.crowd(), random);
            return cell.measure(asked, measured);
        } catch (InterruptedException ending) {
            throw ending;
        } catch (Exception broken) {
            return DistanceCell.broken(contender.name(), asked, measured, broken.toString());
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
