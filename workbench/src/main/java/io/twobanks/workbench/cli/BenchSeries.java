package io.twobanks.workbench.cli;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.bench.BenchSettings;
import io.twobanks.workbench.launch.Pattern;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Measures one pattern after the other, each in a process of its own. All write into one file, cell by cell, so that who breaks it
 * off keeps what was measured; and a pattern that fails does not keep the others from being measured.
 */
final class BenchSeries {
    private final Folders folders;
    private final List<Pattern> patterns;
    private final PrintWriter out;
    private final Path file;
    private final long began = System.nanoTime();
    private int worst;

    /**
     * @param kind what the file's name begins with
     * @param now when it begins; the file is called after it
     */
    BenchSeries(Folders folders, List<String> patterns, String kind, Instant now, PrintWriter out) {
        this.folders = folders;
        this.patterns = patterns.stream().map(folders.checkout()::pattern).toList();
        this.out = out;
        String time = now.truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
        this.file = folders.benchHome().root().resolve(kind + "-" + time + ".json");
    }

    /** How to measure a pattern into the file. */
    interface Measured {
        BenchSettings of(String pattern, String file, Home home);
    }

    Path file() {
        return file;
    }

    List<String> patterns() {
        return patterns.stream().map(Pattern::id).toList();
    }

    /**
     * @return false when somebody ends it all
     * @throws Problem when nothing was measured
     */
    boolean measure(Measured settings) throws IOException, InterruptedException {
        for (Pattern pattern : patterns) {
            BenchProcess process = BenchProcess.start(
                    folders.checkout().scenarioClassPath(pattern),
                    settings.of(pattern.id(), file.toString(), folders.benchHome()));
            worst = Math.max(worst, process.await());
            if (process.isEnding()) {
                return false;
            }
        }
        if (!Files.exists(file)) {
            throw new Problem("bench.all.nothing");
        }
        return true;
    }

    /** The largest exit code of all. */
    int worst() {
        return worst;
    }

    void show(List<String> table) {
        table.forEach(out::println);
        long minutes = Duration.ofNanos(System.nanoTime() - began).toMinutes();
        out.println(Messages.text("bench.all.written", file, minutes));
    }
}
