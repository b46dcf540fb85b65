package io.twobanks.infra.process;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.PrivateFiles;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One run of a program, from its start to its end. A restarted process has had several. */
record Run(Process process, Instant startedAt, Path pids, Optional<PidFile> pidFile, JvmStart start) {

    /** A JVM that was asked to end exits with 128 + SIGTERM. */
    private static final Set<Integer> IN_ORDER = Set.of(0, 143);

    /** Starts the program with its output appended to the log, and notes its pid so that it cannot be lost. */
    static Run begin(Home home, ProcessSpec spec, Path log) {
        PrivateFiles.folder(spec.directory());
        Instant now = Instant.now();
        JvmStart start = spec.start().get();
        try {
            header(log, now, spec);
            return note(home, spec, spec.starter().start(builder(spec, start, log)), now, start);
        } catch (IOException refused) {
            start.ended().accept(false);
            throw new InfraException(refused, "process.not.started", spec.name(), refused.getMessage());
        }
    }

    private static Run note(Home home, ProcessSpec spec, Process process, Instant now, JvmStart start)
            throws IOException {
        try {
            Optional<PidFile> pidFile = spec.starter().isChild()
                    ? Optional.of(PidFile.of(spec.name(), process.toHandle()))
                    : Optional.empty();
            pidFile.ifPresent(file -> file.write(home.pids()));
            process.getOutputStream().close();
            return new Run(process, now, home.pids(), pidFile, start);
        } catch (IOException | RuntimeException notNoted) {
            process.destroyForcibly(); // Nobody else would ever find it.
            throw notNoted;
        }
    }

    private static void header(Path log, Instant now, ProcessSpec spec) throws IOException {
        String line = LogTail.HEADER
                + "%s %s starts: %s%n"
                        .formatted(
                                now.truncatedTo(ChronoUnit.MILLIS),
                                spec.name(),
                                spec.command().get(0));
        Files.writeString(PrivateFiles.create(log), line, StandardOpenOption.APPEND);
    }

    private static ProcessBuilder builder(ProcessSpec spec, JvmStart start, Path log) {
        List<String> command = new ArrayList<>(spec.command());
        command.addAll(1, start.options());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(spec.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(spec.environment());
        return builder;
    }

    boolean endsWithin(Duration bound) {
        try {
            return process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** The process itself, or this JVM, which speaks for one that is none of this machine's. */
    ProcessHandle handle() {
        return pidFile.isPresent() ? process.toHandle() : ProcessHandle.current();
    }

    /** Called once, when it has ended. */
    void forget() {
        pidFile.ifPresent(file -> file.delete(pids));
        start.ended().accept(IN_ORDER.contains(process.exitValue()));
    }
}
