package io.twobanks.workbench.launch;

import io.twobanks.workbench.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code mvn -pl xa-demo -am spring-boot:run} runs: a plain main that starts the workbench in a JVM of its own, so
 * that a demo's starters on this class path never configure it, and waits for its end.
 */
public final class RunPattern {
    private RunPattern() {}

    /** @param arguments the pattern's id, and options of {@code ./twobanks run} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            System.exit(run(arguments));
        } catch (Problem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }

    private static int run(String[] arguments) throws IOException, InterruptedException {
        Process workbench = new ProcessBuilder(command(arguments)).inheritIO().start();
        // Ctrl-C reaches the workbench as well; this hook is for a Maven that is ended in another way.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(workbench)));
        ProcessHandle.current().parent().ifPresent(maven -> maven.onExit().thenRun(workbench::destroy));
        return workbench.waitFor();
    }

    private static List<String> command(String[] arguments) {
        Checkout checkout = Checkout.find();
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                checkout.workbenchClassPath(),
                "io.twobanks.workbench.cli.TwoBanks",
                "run"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void end(Process workbench) {
        workbench.destroy();
        try {
            workbench.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
