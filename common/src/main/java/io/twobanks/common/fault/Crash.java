package io.twobanks.common.fault;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * Ends this process at once, whatever it holds. A JVM that archives its classes at its end does so even when it is halted: for
 * seconds, with its transactions open and their rows locked. Such a one is killed instead.
 */
final class Crash {
    /** 128 + SIGKILL: as after a kill from outside. */
    static final int KILLED = 137;

    private static final String ARCHIVES = "-XX:ArchiveClassesAtExit";

    private Crash() {}

    static void now() {
        if (ManagementFactory.getRuntimeMXBean().getInputArguments().stream().anyMatch(it -> it.startsWith(ARCHIVES))) {
            kill();
        }
        Runtime.getRuntime().halt(KILLED);
    }

    /** Returns only where there is no shell to do it. */
    private static void kill() {
        try {
            new ProcessBuilder("sh", "-c", "kill -9 " + ProcessHandle.current().pid())
                    .start()
                    .waitFor(2, TimeUnit.SECONDS);
        } catch (IOException noShell) {
            // Then it is halted.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
