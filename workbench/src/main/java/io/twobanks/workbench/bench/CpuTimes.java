package io.twobanks.workbench.bench;

import io.twobanks.workbench.launch.PatternRun;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * How much processor time was used, in milliseconds. On a busy machine it says more than a clock: who waits for a
 * processor uses none.
 *
 * @param servers all servers, but for a registry, which has no part in a transfer
 * @param services the pattern's services
 * @param clients this process: the clients, and the contenders in process
 */
public record CpuTimes(long servers, long services, long clients) {
    private static final String REGISTRY = "nacos";

    static CpuTimes read(PatternRun run) {
        return new CpuTimes(
                millis(run, name -> !isService(run, name) && !name.equals(REGISTRY)),
                millis(run, name -> isService(run, name)),
                millis(ProcessHandle.current()));
    }

    private static boolean isService(PatternRun run, String name) {
        return run.pattern().services().containsKey(name);
    }

    private static long millis(PatternRun run, Predicate<String> names) {
        return run.processes().stream()
                .filter(process -> names.test(process.name()))
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
