package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.KnownSettings;
import io.twobanks.workbench.launch.Pattern;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures one pattern or all of them, in processes of their own that end with this one. */
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final String ALL = "all";
    private static final String DISTANCE = "distance";
    private static final String SCALE = "scale";

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PATTERN", descriptionKey = "bench.pattern")
    private String patternId;

    @Mixin
    private BenchOptions options;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (options.hasRoundTrips() && !patternId.equals(DISTANCE)) {
            throw new ParameterException(spec.commandLine(), Messages.text("bench.distance.only"));
        }
        if (options.hasInstances() && !patternId.equals(SCALE)) {
            throw new ParameterException(spec.commandLine(), Messages.text("bench.scale.only"));
        }
        if (!options.makeSense()) {
            throw new ParameterException(spec.commandLine(), Messages.text("bench.notPositive"));
        }
        return switch (patternId) {
            case ALL -> all();
            case DISTANCE -> distance();
            case SCALE -> scale();
            default -> one();
        };
    }

    /** Rounds and a backlog are of other measurements. */
    private int distance() throws IOException, InterruptedException {
        if (options.hasBacklog() || options.hasRounds() || !options.properties().isEmpty()) {
            throw new ParameterException(spec.commandLine(), Messages.text("bench.distance.not"));
        }
        return new BenchDistance(
                        Folders.ofThisCheckout(), options, spec.commandLine().getOut())
                .measure(Clock.systemUTC().instant());
    }

    private int scale() throws IOException, InterruptedException {
        if (options.hasBacklog() || options.hasRounds() || !options.properties().isEmpty()) {
            throw new ParameterException(spec.commandLine(), Messages.text("bench.scale.not"));
        }
        return new BenchScale(
                        Folders.ofThisCheckout(), options, spec.commandLine().getOut())
                .measure(Clock.systemUTC().instant());
    }

    /** Their settings and ladders differ, so nothing can be set in all of them. */
    private int all() throws IOException, InterruptedException {
        if (options.hasBacklog() || !options.properties().isEmpty()) {
            throw new ParameterException(spec.commandLine(), Messages.text("bench.all.notForAll"));
        }
        return new BenchAll(
                        Folders.ofThisCheckout(), options, spec.commandLine().getOut())
                .measure();
    }

    private int one() throws IOException, InterruptedException {
        Folders folders = Folders.ofThisCheckout();
        Pattern pattern = folders.checkout().pattern(patternId);
        KnownSettings.of(pattern).require(options.properties());
        String classPath = folders.checkout().scenarioClassPath(pattern);
        BenchProcess bench = BenchProcess.start(classPath, options.ofOne(patternId, folders.benchHome()));
        int exitCode = bench.await();
        if (exitCode > 1 && !bench.isEnding()) {
            throw new Problem("bench.killed", exitCode);
        }
        return exitCode;
    }
}
