package io.twobanks.workbench.bench;

import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.workbench.launch.PatternRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much memory processes have, in megabytes (2<sup>20</sup> bytes), as Linux's {@code /proc} tells it; elsewhere nothing is
 * known.
 *
 * @param resident of each process by its name, with the files that it has mapped, which the system can take back
 * @param own the same without those files
 */
public record Memory(Map<String, Long> resident, Map<String, Long> own) {
    private static final int KILOBYTES_BITS = 10;

    static Memory read(PatternRun run) {
        Map<String, Long> resident = new TreeMap<>();
        Map<String, Long> own = new TreeMap<>();
        for (ManagedProcess process : run.processes()) {
            Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
            note(status, "VmRSS:", process.name(), resident);
            note(status, "RssAnon:", process.name(), own);
        }
        return new Memory(resident, own);
    }

    private static void note(Path status, String line, String process, Map<String, Long> values) {
        try {
            Files.readAllLines(status).stream()
                    .filter(candidate -> candidate.startsWith(line))
                    .map(candidate -> Long.parseLong(candidate.replaceAll("\\D", "")) >> KILOBYTES_BITS)
                    .forEach(megabytes -> values.put(process, megabytes));
        } catch (IOException notHere) {
            values.remove(process);
        }
    }
}
