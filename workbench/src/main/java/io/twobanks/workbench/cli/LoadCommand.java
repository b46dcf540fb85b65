package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.load.Banks;
import io.twobanks.workbench.load.LoadLog;
import io.twobanks.workbench.load.LoadOutcome;
import io.twobanks.workbench.load.LoadPlan;
import io.twobanks.workbench.load.LoadRun;
import io.twobanks.workbench.load.LoadTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Load over the transfer API alone, so that it can come from anywhere. */
@Command(name = "load", mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {
    private static final double MILLIS = 1000;
    private static final double LONGEST_SECONDS = 86_400;
    private static final double MOST_PER_SECOND = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--bank-a", paramLabel = "URL", split = ",", descriptionKey = "load.bankA")
    private List<String> atA = new ArrayList<>();

    @Option(names = "--bank-b", paramLabel = "URL", split = ",", descriptionKey = "load.bankB")
    private List<String> atB = new ArrayList<>();

    @Option(names = "--rate", paramLabel = "N", descriptionKey = "load.rate")
    private double rate;

    @Option(names = "--clients", paramLabel = "N", descriptionKey = "load.clients")
    private int clients;

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "load.seconds")
    private double seconds = 30;

    @Option(names = "--at-most", paramLabel = "N", descriptionKey = "load.atMost")
    private int atMost = 256;

    @Option(names = "--accounts", paramLabel = "N", descriptionKey = "load.accounts")
    private int accounts = 64;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "compare.seed")
    private Long seed;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "load.out")
    private Path out;

    @Option(names = "--merge", paramLabel = "FILE", split = ",", descriptionKey = "load.merge")
    private List<Path> merged = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        if (!merged.isEmpty()) {
            say(LoadTable.times(LoadLog.merge(merged)));
            return 0;
        }
        requireSense();
        Folders folders = Folders.ofThisCheckout();
        Banks banks = LoadAddresses.of(atA, atB, folders);
        LoadPlan plan = plan();
        Path file = out == null ? folders.home().root().resolve("load.hlog") : out;
        say(List.of(
                Messages.text("compare.seedIs", plan.seed()),
                Messages.text(plan.isOpen() ? "load.beginsOpen" : "load.beginsClosed", rate, clients, seconds, file)));
        LoadOutcome outcome = new LoadRun(banks, plan, file, Clock.systemUTC()).run();
        say(LoadTable.of(outcome, plan));
        return outcome.isAllKnown() ? 0 : 1;
    }

    private LoadPlan plan() {
        long chosen = seed == null ? System.nanoTime() : seed;
        return new LoadPlan(rate, clients, Duration.ofMillis(Math.round(seconds * MILLIS)), atMost, accounts, chosen);
    }

    private void requireSense() {
        boolean open = rate > 0 && clients == 0;
        boolean closed = clients > 0 && rate == 0;
        boolean lasts = seconds > 0 && seconds <= LONGEST_SECONDS;
        if (!(open || closed) || !lasts || atMost < 1 || accounts < 1 || rate > MOST_PER_SECOND) {
            throw new ParameterException(spec.commandLine(), Messages.text("load.noSense"));
        }
    }

    private void say(List<String> lines) {
        PrintWriter shown = spec.commandLine().getOut();
        lines.forEach(shown::println);
        shown.flush();
    }
}
