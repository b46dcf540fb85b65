package io.twobanks.workbench.bench;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Instances;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.launch.RunOptions;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Measures one pattern with more and more processes of each bank, on the same servers and the same machine. */
final class ScaleRun {
    private static final double WINDOW_SECONDS = 2;
    private static final double NANOS = 1e9;

    private final BenchSettings settings;
    private final Pattern pattern;
    private final Home home;
    private final Map<String, String> properties;
    private final double load;
    private final PrintWriter out;

    private ScaleRun(
            BenchSettings settings,
            Pattern pattern,
            Home home,
            Map<String, String> properties,
            double load,
            PrintWriter out) {
        this.settings = settings;
        this.pattern = pattern;
        this.home = home;
        this.properties = properties;
        this.load = load;
        this.out = out;
    }

    /**
     * @param load of the machine before anything of ours was started
     * @return an exit code: 1 when a cell is void
     */
    static int start(
            BenchSettings settings,
            Pattern pattern,
            Home home,
            Map<String, String> properties,
            double load,
            PrintWriter out)
            throws Exception {
        return new ScaleRun(settings, pattern, home, properties, load, out).measure();
    }

    private int measure() throws Exception {
        boolean held = true;
        for (int number : settings.instances()) {
            if (number > Instances.most(pattern)) {
                out.println(Messages.text("bench.scale.tooMany", number, Instances.most(pattern)));
                continue;
            }
            home.clean();
            ScaleCell cell = cell(number);
            out.println(ScaleTable.said(cell));
            held &= !cell.isVoid();
        }
        return held ? 0 : 1;
    }

    private ScaleCell cell(int number) throws Exception {
        Map<String, String> all = new HashMap<>(properties);
        all.put(Instances.PROPERTY, String.valueOf(number));
        try (PatternRun run = PatternRun.start(Checkout.find(), home, pattern, RunOptions.bare(all))) {
            Path file = Path.of(settings.report());
            ScaleReport report = Files.exists(file)
                    ? ScaleReport.read(file)
                    : ScaleReport.begin(Clock.systemUTC().instant(), settings, Machine.here(run, load));
            ScaleCell cell = judged(number, run);
            report.with(cell).write(file);
            return cell;
        }
    }

    /** What breaks off is said in the cell; the next one has the same chance as if this one had not been. */
    private ScaleCell judged(int number, PatternRun run) throws Exception {
        try {
            return measured(number, run);
        } catch (InterruptedException ending) {
            throw ending;
        } catch (Exception broken) {
            return ScaleCell.broken(pattern.id(), number, broken.toString());
        }
    }

    private ScaleCell measured(int number, PatternRun run) throws Exception {
        BankBooks books = new BankBooks(run);
        books.openAccounts();
        Path log = Files.createDirectories(home.data("bench")).resolve("load.hlog");
        ScaleLoad loads = new ScaleLoad(run, settings.crowd(), log, new SplittableRandom(settings.seed()));
        boolean flat = warmUp(loads, run);
        ScaleCell.Figures spread = loads.measure(Accounts.SPREAD.pairs(), settings.seconds());
        ScaleCell.Figures hot = loads.measure(1, settings.seconds());
        Optional<String> against = books.audit(loads.made());
        return new ScaleCell(pattern.id(), number, spread, hot, flat, against.orElse(null));
    }

    private boolean warmUp(ScaleLoad loads, PatternRun run) throws Exception {
        Duration bound = Duration.ofNanos((long) (settings.longestWarmUp() * NANOS));
        try (JvmCompilers compilers = JvmCompilers.of(run)) {
            WarmUp warmUp = new WarmingUp(pattern.id(), settings.warmUp(), bound)
                    .run(() -> loads.warmUp(WINDOW_SECONDS), compilers);
            out.println(Messages.text(
                    warmUp.flat() ? "bench.flat" : "bench.notFlat",
                    warmUp.transfers(),
                    warmUp.windows().size()));
            return warmUp.flat();
        }
    }
}
