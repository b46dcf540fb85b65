package io.twobanks.infra.process;

import io.twobanks.infra.PrivateFiles;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What identifies a process after the death of the one that started it. A pid alone does not: the system gives it to
 * another process sooner or later. So the start instant must match as well.
 *
 * @param owner pid of the workbench that started it
 */
record PidFile(String name, long pid, Instant started, long owner) {

    /** Linux computes a start instant from the boot time, which moves when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** For a process started by this JVM. One that is gone already gets an instant that nothing will match. */
    static PidFile of(String name, ProcessHandle process) {
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        return new PidFile(name, process.pid(), started, ProcessHandle.current().pid());
    }

    static Path path(Path folder, String name) {
        return folder.resolve(name + ".pid");
    }

    void write(Path folder) {
        PrivateFiles.write(path(folder, name), "pid=%d%nstarted=%s%nowner=%d%n".formatted(pid, started, owner));
    }

    void delete(Path folder) {
        try {
            Files.deleteIfExists(path(folder, name));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Empty when the file is missing or is no pid file. */
    static Optional<PidFile> read(Path file) {
        try {
            Properties lines = new Properties();
            lines.load(new StringReader(Files.readString(file)));
            return Optional.of(new PidFile(
                    file.getFileName().toString().replaceFirst("\\.pid$", ""),
                    Long.parseLong(lines.getProperty("pid")),
                    Instant.parse(lines.getProperty("started")),
                    Long.parseLong(lines.getProperty("owner"))));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The living process that this file means; empty when it is gone or its pid belongs to another one now. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle candidate) {
        return candidate
                .info()
                .startInstant()
                .map(instant -> Duration.between(started, instant).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
