package io.twobanks.infra.process;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.PrivateFiles;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The workbench's end of the pipe to its {@link Reaper}. */
final class ReaperPipe implements AutoCloseable {

    private final Process reaper;
    private final Path log;
    private boolean armed;

    private ReaperPipe(Process reaper, Path log) {
        this.reaper = reaper;
        this.log = log;
    }

    static ReaperPipe open(Home home) {
        Path log = PrivateFiles.create(home.logs().resolve(Reaper.NAME + ".log"));
        try {
            Process reaper = new ProcessBuilder(command(home))
                    .directory(home.run().toFile())
                    .redirectError(Redirect.appendTo(log.toFile()))
                    .start();
            PidFile.of(Reaper.NAME, reaper.toHandle()).write(home.pids());
            return new ReaperPipe(reaper, log);
        } catch (IOException refused) {
            throw new InfraException(refused, "process.not.started", Reaper.NAME, refused.getMessage());
        }
    }

    /** As small as a JVM gets; it sees nothing but infra's own classes. */
    private static List<String> command(Home home) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                ownClasses(),
                Reaper.class.getName(),
                home.pids().toString(),
                Long.toString(ProcessHandle.current().pid()));
    }

    private static String ownClasses() {
        try {
            return Path.of(Reaper.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns when the reaper is on guard; until then a signal to the process group would end it. */
    synchronized void awaitArmed() {
        try {
            armed = armed || reaper.getInputStream().read() == Reaper.ARMED;
        } catch (IOException broken) {
            throw new InfraException(broken, "process.not.started", Reaper.NAME, broken.getMessage());
        }
        if (!armed) {
            throw new InfraException("process.not.started", Reaper.NAME, LogTail.of(log));
        }
    }

    /** Lets the reaper end what is left, and go. */
    @Override
    public void close() {
        try {
            reaper.getOutputStream().close();
            if (!reaper.waitFor(6, TimeUnit.SECONDS)) {
                reaper.destroyForcibly();
            }
        } catch (IOException goneAlready) {
            reaper.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
