package io.twobanks.workbench.bench;

import io.twobanks.workbench.launch.PatternRun;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a pattern's processes ask of a machine, whatever they do.
 *
 * @param readySeconds from the start of servers and services until all were ready
 * @param servicesMegabytes memory of its services, without mapped files, in 2<sup>20</sup> bytes; 0 where the system does not tell
 * @param serversMegabytes the same of all servers: databases, and whatever else the pattern needs
 */
public record Footprint(double readySeconds, double servicesMegabytes, double serversMegabytes) {
    /** As it is now. */
    static Footprint of(PatternRun run, double readySeconds) {
        Map<String, Long> own = Memory.read(run).own();
        Predicate<String> isService = run.pattern().services()::containsKey;
        return new Footprint(readySeconds, sum(own, isService), sum(own, isService.negate()));
    }

    private static double sum(Map<String, Long> megabytes, Predicate<String> processes) {
        return megabytes.entrySet().stream()
                .filter(process -> processes.test(process.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
