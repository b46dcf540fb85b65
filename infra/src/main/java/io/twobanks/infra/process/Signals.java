package io.twobanks.infra.process;

import io.twobanks.infra.InfraException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.TimeUnit;

/** Signals that Java has no API for. */
final class Signals {

    private Signals() {}

    static void freeze(long pid) {
        send(pid, "STOP");
    }

    static void thaw(long pid) {
        send(pid, "CONT");
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
