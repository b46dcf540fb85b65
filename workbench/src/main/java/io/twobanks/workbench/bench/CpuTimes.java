package io.twobanks.workbench.bench;

import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.workbench.launch.PatternRun;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How much processor time was used, in milliseconds. On a busy machine it says more than a clock: who waits for a
 * processor uses none.
 *
 * @param servers all database servers
 * @param services the pattern's services
 * @param clients this process: the clients, and the contenders in process
 */
public record CpuTimes(long servers, long services, long clients) {
    static CpuTimes read(PatternRun run) {
        Predicate<ManagedProcess> isServer =
                process -> run.pattern().databases().contains(process.name());
        return new CpuTimes(
                millis(run.processes().stream().filter(isServer)),
                millis(run.processes().stream().filter(isServer.negate())),
                millis(ProcessHandle.current()));
    }

    private static long millis(Stream<ManagedProcess> processes) {
        return processes
                .flatMap(process -> ProcessHandle.of(process.pid()).stream())
                .mapToLong(CpuTimes::millis)
                .sum();
    }

    private static long millis(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    CpuTimes since(CpuTimes earlier) {
        return new CpuTimes(servers - earlier.servers, services - earlier.services, clients - earlier.clients);
    }
}
