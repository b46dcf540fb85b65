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
 * @param ports of the loopback interface on which it listens: nobody else gets them while it is dead
 * @param start asked before each start what a JVM is told besides; of no other program
 * @param starter who begins it
 */
public record ProcessSpec(
        String name,
        List<String> command,
        Path directory,
        Map<String, String> environment,
        Readiness readiness,
        Duration readyBound,
        List<Integer> ports,
        Supplier<JvmStart> start,
        Starter starter) {

    public ProcessSpec {
        if (!name.matches("[a-z0-9][a-z0-9-]*") || name.equals(Reaper.NAME)) {
            throw new InfraException("process.name", name);
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        ports = List.copyOf(ports);
    }

    /** One that listens nowhere, or whose ports nobody holds. */
    public ProcessSpec(
            String name,
            List<String> command,
            Path directory,
            Map<String, String> environment,
            Readiness readiness,
            Duration readyBound) {
        this(name, command, directory, environment, readiness, readyBound, List.of());
    }

    /** A program that is started with its command and nothing else. */
    public ProcessSpec(
            String name,
            List<String> command,
            Path directory,
            Map<String, String> environment,
            Readiness readiness,
            Duration readyBound,
            List<Integer> ports) {
        this(
                name,
                command,
                directory,
                environment,
                readiness,
                readyBound,
                ports,
                () -> JvmStart.with(List.of()),
                Starter.CHILD);
    }

    /** The same program, a JVM that is told more at each start. */
    public ProcessSpec withStart(Supplier<JvmStart> other) {
        return new ProcessSpec(name, command, directory, environment, readiness, readyBound, ports, other, starter);
    }

    public ProcessSpec withCommand(List<String> other) {
        return new ProcessSpec(name, other, directory, environment, readiness, readyBound, ports, start, starter);
    }

    public ProcessSpec withEnvironment(Map<String, String> other) {
        return new ProcessSpec(name, command, directory, other, readiness, readyBound, ports, start, starter);
    }

    public ProcessSpec withPorts(List<Integer> others) {
        return new ProcessSpec(name, command, directory, environment, readiness, readyBound, others, start, starter);
    }

    /** The same, begun by somebody else. */
    public ProcessSpec startedBy(Starter other) {
        return new ProcessSpec(name, command, directory, environment, readiness, readyBound, ports, start, other);
    }
}
