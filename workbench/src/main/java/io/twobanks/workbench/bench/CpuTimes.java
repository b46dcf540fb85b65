package io.twobanks.workbench.bench;

import io.twobanks.workbench.launch.PatternRun;
import java.time.Duration;
import java.util.Collection;

/**
 * How much processor time was used, in milliseconds. On a busy machine it says more than a clock: who waits for a
 * processor uses none.
 *
 * @param servers all database servers
 * @param services the pattern's services; a registry, which has no part in a transfer, is in neither
 * @param clients this process: the clients, and the contenders in process
 */
public record CpuTimes(long servers, long services, long clients) {
    static CpuTimes read(PatternRun run) {
        return new CpuTimes(
                millis(run, run.pattern().databases()),
                millis(run, run.pattern().services().keySet()),
                millis(ProcessHandle.current()));
    }

    private static long millis(PatternRun run, Collection<String> names) {
        return run.processes().stream()
                .filter(process -> names.contains(process.name()))
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
