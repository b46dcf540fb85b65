package io.twobanks.workbench.bench;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.process.Home;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.launch.RunOptions;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process that measures. It runs on a demo's scenario class path, holds the servers, and ends when the process that
 * started it does: that one holds the other end of its standard input.
 */
public final class BenchMain {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double NANOS = 1e9;
    private static volatile boolean ending;

    private BenchMain() {}

    /** @param arguments {@link BenchSettings} as JSON */
    public static void main(String[] arguments) {
        BenchSettings settings = JSON.readValue(arguments[0], BenchSettings.class);
        Locale.setDefault(Locale.forLanguageTag(settings.language()));
        PrintWriter out = inUtf8(FileDescriptor.out);
        // Libraries advertise themselves on it; what matters they log.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        endWithParent();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ending = true, "note-ending"));
        System.exit(measure(settings, out, inUtf8(FileDescriptor.err)));
    }

    private static PrintWriter inUtf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    private static void endWithParent() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // Nothing is ever said; only the end matters.
                        }
                    } catch (IOException gone) {
                        ending = true;
                    }
                    System.exit(1);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static int measure(BenchSettings settings, PrintWriter out, PrintWriter err) {
        try {
            return measure(settings, out);
        } catch (Problem | InfraException explained) {
            tell(err, explained.getMessage());
        } catch (Exception defect) {
            LoggerFactory.getLogger(BenchMain.class).error("The measurement broke off", defect);
            tell(err, Messages.text("bench.broke", defect, settings.log()));
        }
        return 1;
    }

    /** Who is being ended breaks off in the middle of something; nobody wants to read that. */
    private static void tell(PrintWriter err, String line) {
        if (!ending) {
            err.println(line);
        }
    }

    private static int measure(BenchSettings settings, PrintWriter out) throws Exception {
        Checkout checkout = Checkout.find();
        Pattern pattern = checkout.pattern(settings.pattern());
        Ladder ladder = Ladder.of(pattern);
        refuseBeforeServersStart(settings, ladder);
        Home home = Home.of(Path.of(settings.home()), Path.of(settings.cache()));
        home.clean();
        double load = Machine.busy();
        out.println(Messages.text("bench.starting", pattern.title().shown(), settings.seed()));
        Map<String, String> properties = properties(settings, ladder);
        if (!settings.roundTrips().isEmpty()) {
            return DistanceRun.start(settings, pattern, home, properties, load, out);
        }
        if (!settings.instances().isEmpty()) {
            return ScaleRun.start(settings, pattern, home, properties, load, out);
        }
        long began = System.nanoTime();
        try (PatternRun run = PatternRun.start(checkout, home, pattern, RunOptions.bare(properties))) {
            Site site = new Site(run, properties, Files.createDirectories(home.data("bench")), home);
            if (settings.backlog() > 0) {
                return backlog(settings, ladder, site, load, out);
            }
            Bench bench = new Bench(settings, ladder, site, Clock.systemUTC(), out);
            return show(bench.run(load, (System.nanoTime() - began) / NANOS), home, out);
        }
    }

    private static void refuseBeforeServersStart(BenchSettings settings, Ladder ladder) {
        ladder.chosen(settings.only());
        if (settings.backlog() > 0) {
            BacklogRun.contender(ladder);
        }
    }

    private static Map<String, String> properties(BenchSettings settings, Ladder ladder) {
        Map<String, String> properties = new HashMap<>(ladder.properties());
        properties.putAll(settings.properties());
        return properties;
    }

    private static int show(BenchReport report, Home home, PrintWriter out) throws IOException {
        Path file = report.write(home.root());
        if (report.settings().report() == null) {
            new Table(report).lines().forEach(out::println);
            out.println(Messages.text("bench.written", file));
        }
        return report.isVoid() ? 1 : 0;
    }

    private static int backlog(BenchSettings settings, Ladder ladder, Site site, double load, PrintWriter out)
            throws Exception {
        Contender pattern = BacklogRun.contender(ladder);
        BacklogReport report = new BacklogRun(settings, pattern, site, Clock.systemUTC(), out).measure(load);
        Path file = report.write(site.home().root());
        new BacklogTable(report).lines().forEach(out::println);
        out.println(Messages.text("bench.written", file));
        return report.notAddingUp() == null ? 0 : 1;
    }
}
