package io.twobanks.workbench.cli;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.bench.BenchMain;
import io.twobanks.workbench.bench.BenchSettings;
import io.twobanks.workbench.launch.KnownSettings;
import io.twobanks.workbench.launch.Pattern;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Starts the process that measures, on the pattern's own class path, and ends with it. */
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int ENDING_SECONDS = 30;
    private static final int SMALLEST_BACKLOG = 100;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PATTERN", descriptionKey = "run.pattern")
    private String patternId;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5", descriptionKey = "bench.rounds")
    private int rounds;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "2", descriptionKey = "bench.seconds")
    private double seconds;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "5000", descriptionKey = "bench.warmUpTransfers")
    private int warmUp;

    @Option(names = "--clients", paramLabel = "N", split = ",", defaultValue = "1,16", descriptionKey = "bench.clients")
    private List<Integer> clients;

    @Option(names = "--only", paramLabel = "NAME", split = ",", descriptionKey = "bench.only")
    private List<String> only = List.of();

    @Option(names = "-P", paramLabel = "KEY=VALUE", descriptionKey = "bench.property")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Option(names = "--backlog", paramLabel = "N", defaultValue = "0", descriptionKey = "bench.backlog")
    private long backlog;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "bench.seed")
    private Long seed;

    private volatile boolean ending;

    @Override
    public Integer call() throws IOException, InterruptedException {
        requirePositive();
        Folders folders = Folders.ofThisCheckout();
        Pattern pattern = folders.checkout().pattern(patternId);
        KnownSettings.of(pattern).require(properties);
        String classPath = folders.checkout().scenarioClassPath(pattern);
        Process bench = new ProcessBuilder(command(classPath, settings(folders.benchHome())))
                // Its end tells the other side that we are gone, however that happened.
                .redirectInput(Redirect.PIPE)
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(bench), "end-bench"));
        int exitCode = bench.waitFor();
        if (exitCode > 1 && !ending) {
            throw new Problem("bench.killed", exitCode);
        }
        return exitCode;
    }

    private void requirePositive() {
        if (rounds < 1
                || seconds <= 0
                || warmUp < 1
                || isTooSmall(backlog)
                || clients.stream().anyMatch(count -> count < 1)) {
            throw new ParameterException(spec.commandLine(), Messages.text("bench.notPositive"));
        }
    }

    /** It is measured in tenths. */
    private static boolean isTooSmall(long backlog) {
        return backlog != 0 && backlog < SMALLEST_BACKLOG;
    }

    private BenchSettings settings(Home home) {
        return new BenchSettings(
                patternId,
                rounds,
                seconds,
                warmUp,
                clients,
                only,
                seed == null ? System.nanoTime() : seed,
                properties,
                backlog,
                home.root().toString(),
                home.cache().toString(),
                Locale.getDefault().toLanguageTag());
    }

    private static List<String> command(String classPath, BenchSettings settings) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dlogback.configurationFile=io/twobanks/workbench/bench/logback.xml",
                "-Dbench.log=" + settings.log(),
                // A contender that is a Spring application must not take the log over.
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-cp",
                classPath,
                BenchMain.class.getName(),
                JSON.writeValueAsString(settings));
    }

    /** It ends its own children first; a moment later the pipe's end would tell it the same. */
    private void end(Process bench) {
        ending = true;
        bench.destroy();
        try {
            bench.waitFor(ENDING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
