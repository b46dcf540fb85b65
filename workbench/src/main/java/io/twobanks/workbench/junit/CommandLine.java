package io.twobanks.workbench.junit;

import io.twobanks.infra.Await;
import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code ./twobanks} as a person types it, with a home of the test's own. */
public final class CommandLine {
    /**
     * A lock for tests that start a workbench as a person does: what is typed in a walkthrough names the first ports, which
     * only one of them gets.
     */
    public static final String PREFERRED_PORTS = "the ports that run prefers";

    private static final Duration BOUND = Duration.ofMinutes(5);

    /** Only the line that says where the banks are names this page, in either language. */
    private static final String API_PAGE = "/swagger-ui.html";

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private final Checkout checkout = Checkout.find();
    private final String pattern;
    private final Path home;

    /**
     * @param pattern the id of the pattern that {@link #run} starts; the home is in its module
     * @param name of the home; it begins empty, but for the unpacked server
     */
    public CommandLine(String pattern, String name) throws IOException {
        this.pattern = pattern;
        home = checkout.pattern(pattern)
                .module()
                .resolve("target/twobanks-runs")
                .resolve(name);
        type("clean");
        Files.createDirectories(home);
        Path cache = home.resolve("cache");
        if (!Files.isSymbolicLink(cache)) {
            Files.createSymbolicLink(
                    cache, Files.createDirectories(checkout.root().resolve(".twobanks/cache")));
        }
    }

    /** The folder in which the commands keep everything. */
    public Path home() {
        return home;
    }

    /** What a command printed, and how it ended. */
    public record Typed(int exitCode, String output) {}

    /**
     * Types a command and waits for its end.
     *
     * @throws AssertionError when it does not end
     */
    public Typed type(String... arguments) throws IOException {
        Path output = Files.createTempFile("twobanks", ".txt");
        Process process = start(output, arguments);
        try {
            if (!process.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(List.of(arguments) + " did not end: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Typed(process.exitValue(), Files.readString(output));
    }

    /**
     * Starts the pattern and waits until it is ready.
     *
     * @param options as they are typed after it
     * @throws AssertionError when it does not get ready
     */
    public RunningWorkbench run(String... options) throws IOException {
        Path output = home.resolve("terminal.txt");
        List<String> typed = new ArrayList<>(List.of("run", pattern));
        typed.addAll(List.of(options));
        Process process = start(output, typed.toArray(String[]::new));
        boolean done =
                Await.until(() -> !process.isAlive() || !banks(read(output)).isEmpty(), BOUND);
        List<String> banks = banks(read(output));
        if (!done || banks.isEmpty()) {
            throw new AssertionError("The workbench did not get ready:\n" + read(output));
        }
        return new RunningWorkbench(process, banks);
    }

    /** @param banks their addresses */
    public record RunningWorkbench(Process process, List<String> banks) {
        /** The address of the pattern's only bank, or of the first. */
        public String bank() {
            return banks.get(0);
        }
    }

    /**
     * The banks' addresses in what {@code run} has printed, in the order of the pattern's services.
     *
     * @return empty when it is not ready
     */
    public static List<String> banks(String printed) {
        return printed.lines()
                .filter(line -> line.contains(API_PAGE))
                .flatMap(line -> ADDRESS.matcher(line).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private Process start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(program());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("TWOBANKS_HOME", home.toString());
        builder.environment().put("TWOBANKS_LANG", "en");
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    /** As the checkout's script calls it: with the class path that the build has written, not with that of a demo. */
    private List<String> program() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                checkout.workbenchClassPath(),
                "io.twobanks.workbench.cli.TwoBanks");
    }

    /** Writes a {@code twobanks} that does what the checkout's own does when nothing has to be built first. */
    public void writeScript(Path script) throws IOException {
        Files.writeString(script, "#!/bin/sh\nexec '" + String.join("' '", program()) + "' \"$@\"\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
