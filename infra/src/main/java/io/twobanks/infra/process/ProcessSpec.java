package io.twobanks.infra.process;

import io.twobanks.infra.InfraException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How a process is started, and started again: a restart uses the same specification, so the same ports and data.
 *
 * @param name unique among the processes of a workbench; names the log and the pid file: {@code [a-z0-9-]+}
 * @param command program and arguments; no shell is involved
 * @param directory working directory; made when missing
 * @param environment added to the workbench's own environment
 * @param readiness when it can be used
 * @param readyBound how long it may take until then
 * @param start asked before each start what a JVM is told besides; of no other program
 */
public record ProcessSpec(
        String name,
        List<String> command,
        Path directory,
        Map<String, String> environment,
        Readiness readiness,
        Duration readyBound,
        Supplier<JvmStart> start) {

    public ProcessSpec {
        if (!name.matches("[a-z0-9][a-z0-9-]*") || name.equals(Reaper.NAME)) {
            throw new InfraException("process.name", name);
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A program that is started with its command and nothing else. */
    public ProcessSpec(
            String name,
            List<String> command,
            Path directory,
            Map<String, String> environment,
            Readiness readiness,
            Duration readyBound) {
        this(name, command, directory, environment, readiness, readyBound, () -> JvmStart.with(List.of()));
    }

    /** The same program, a JVM that is told more at each start. */
    public ProcessSpec withStart(Supplier<JvmStart> other) {
        return new ProcessSpec(name, command, directory, environment, readiness, readyBound, other);
    }

    public ProcessSpec withCommand(List<String> other) {
        return new ProcessSpec(name, other, directory, environment, readiness, readyBound, start);
    }

    public ProcessSpec withEnvironment(Map<String, String> other) {
        return new ProcessSpec(name, command, directory, other, readiness, readyBound, start);
    }
}
