package io.twobanks.workbench.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM of a pattern's own, with its scenarios on the class path. It lives no longer than the command that started it:
 * the command holds its standard input, and the JVM ends itself when that closes, also after {@code kill -9}.
 */
public final class ScenarioJvm {
    private static final int PARENT_GONE = 3;

    private ScenarioJvm() {}

    /** Starts a main class; what it prints can be read from the process, its errors go to this process' own. */
    public static Process start(Checkout checkout, Pattern pattern, String main, List<String> arguments)
            throws IOException {
        return start(checkout, pattern, main, arguments, ProcessBuilder.Redirect.INHERIT);
    }

    /** The same, with its errors elsewhere. */
    public static Process start(
            Checkout checkout, Pattern pattern, String main, List<String> arguments, ProcessBuilder.Redirect errors)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "-cp",
                checkout.scenarioClassPath(pattern),
                main));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(errors).start();
    }

    /** To be called first by such a main class; the servers it starts end with it. */
    public static void endWithParent() {
        Thread watch = new Thread(ScenarioJvm::haltAtEndOfInput, "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void haltAtEndOfInput() {
        try (InputStream input = System.in) {
            while (input.read() >= 0) {
                // Nobody writes; only the end counts.
            }
        } catch (IOException closed) {
            // The same as the end.
        }
        Runtime.getRuntime().halt(PARENT_GONE);
    }
}
