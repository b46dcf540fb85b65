package io.twobanks.infra.process;

import io.twobanks.infra.Await;
import io.twobanks.infra.InfraException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Signals that Java has no API for. */
final class Signals {

    private static final Duration STOP_BOUND = Duration.ofSeconds(2);

    private Signals() {}

    /**
     * Returns when each of its threads stands still: the signal works a moment after it is sent, and a lower one that is
     * sent meanwhile (SIGTERM) would even overtake it. Where there is no /proc (macOS), that moment is not waited for.
     */
    static void freeze(Process process) {
        if (process instanceof Freezable other) {
            other.freeze();
            return;
        }
        long pid = process.pid();
        send(pid, "STOP");
        if (!Await.until(() -> isStopped(pid), STOP_BOUND)) {
            throw new InfraException("signal.refused", "STOP", pid);
        }
    }

    private static boolean isStopped(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return threads.allMatch(Signals::isThreadStopped);
        } catch (IOException goneOrNoProc) {
            return true;
        }
    }

    private static boolean isThreadStopped(Path thread) {
        try {
            String line = Files.readString(thread.resolve("stat"));
            // The name before the state is in parentheses and may hold anything, parentheses too.
            return "TtZX".indexOf(line.charAt(line.lastIndexOf(')') + 2)) >= 0;
        } catch (IOException gone) {
            return true;
        }
    }

    static void thaw(Process process) {
        if (process instanceof Freezable other) {
            other.thaw();
        } else {
            send(process.pid(), "CONT");
        }
    }

    /** Thaws it unless it is dead: a frozen process acts on a signal only when it goes on. */
    static void wake(Process process) {
        try {
            thaw(process);
        } catch (InfraException refused) {
            if (process.isAlive()) {
                throw refused;
            }
        }
    }

    private static void send(long pid, String signal) {
        if (System.getProperty("os.name").startsWith("Windows")) {
            throw new InfraException("signal.unsupported");
        }
        try {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (!kill.waitFor(5, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new InfraException("signal.refused", signal, pid);
            }
        } catch (IOException missing) {
            throw new InfraException(missing, "signal.refused", signal, pid);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InfraException(interrupted, "signal.refused", signal, pid);
        }
    }
}
