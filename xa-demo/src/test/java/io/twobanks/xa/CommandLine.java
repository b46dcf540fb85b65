package io.twobanks.xa;

import io.twobanks.workbench.launch.Checkout;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./twobanks} as a person types it, with a home of the test's own. */
final class CommandLine {
    /**
     * A lock for tests that start a workbench as a person does: two that start at the same moment may find the same port
     * free.
     */
    static final String PREFERRED_PORTS = "the ports that run prefers";

    private static final long BOUND_SECONDS = 120;

    private final Checkout checkout = Checkout.find();
    private final Path home;

    /** @param name of the home; it begins empty, but for the unpacked server */
    CommandLine(String name) throws IOException {
        home = checkout.root().resolve("xa-demo/target/twobanks-runs").resolve(name);
        type("clean");
        Files.createDirectories(home);
        Path cache = home.resolve("cache");
        if (!Files.isSymbolicLink(cache)) {
            Files.createSymbolicLink(
                    cache, Files.createDirectories(checkout.root().resolve(".twobanks/cache")));
        }
    }

    Path home() {
        return home;
    }

    /** What a command printed, and how it ended. */
    record Typed(int exitCode, String output) {}

    /** Types a command and waits for its end. */
    Typed type(String... arguments) throws IOException {
        Path output = Files.createTempFile("twobanks", ".txt");
        Process process = start(output, arguments);
        try {
            if (!process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(List.of(arguments) + " did not end: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Typed(process.exitValue(), Files.readString(output));
    }

    /** Starts {@code run xa} and waits until it is ready. */
    RunningWorkbench run() throws IOException {
        Path output = home.resolve("terminal.txt");
        Process process = start(output, "run", "xa");
        XaRun.await(
                "the workbench is ready",
                () -> !process.isAlive() || read(output).contains("Ready after"));
        return new RunningWorkbench(process, read(output));
    }

    /** @param terminal what it has printed until it was ready */
    record RunningWorkbench(Process process, String terminal) {
        String bank() {
            Matcher matcher = Pattern.compile("The bank is at (http://\\S+) ").matcher(terminal);
            if (!matcher.find()) {
                throw new AssertionError("The workbench did not get ready:\n" + terminal);
            }
            return matcher.group(1);
        }
    }

    private Process start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(program());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("TWOBANKS_HOME", home.toString());
        builder.environment().put("TWOBANKS_LANG", "en");
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    private List<String> program() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                workbenchClassPath(),
                "io.twobanks.workbench.cli.TwoBanks");
    }

    /** Writes a {@code twobanks} that does what the checkout's own does when nothing has to be built first. */
    void writeScript(Path script) throws IOException {
        Files.writeString(script, "#!/bin/sh\nexec '" + String.join("' '", program()) + "' \"$@\"\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
    }

    /** The one that the build has written, so that a demo's libraries are not on it. */
    private String workbenchClassPath() {
        Path module = checkout.root().resolve("workbench/target");
        return module.resolve("classes") + File.pathSeparator + read(module.resolve("twobanks/workbench.classpath"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
