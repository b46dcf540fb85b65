package io.twobanks.workbench.bench;

import io.twobanks.workbench.launch.PatternRun;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Where it was measured.
 *
 * @param cores that the JVM sees
 * @param jvm name and version
 * @param jvmArguments of the process that holds the clients and the contenders in process
 * @param collectors of that process
 * @param server the database servers' version
 * @param loadAverage of the machine before our own servers were started, so that it is somebody else's work
 */
public record Machine(
        int cores,
        String system,
        String jvm,
        List<String> jvmArguments,
        List<String> collectors,
        String server,
        double loadAverage) {
    static Machine here(PatternRun run, double loadAverage) throws SQLException {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(GarbageCollectorMXBean::getName)
                        .toList(),
                serverVersion(run),
                loadAverage);
    }

    /** For publishing: paths on this machine, which its own JVM's arguments hold, are nobody's business. */
    Machine withoutArguments() {
        return new Machine(cores, system, jvm, List.of(), collectors, server, loadAverage);
    }

    static double busy() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String serverVersion(PatternRun run) throws SQLException {
        try (Connection connection = run.database("db-a").admin()) {
            return "MariaDB " + connection.getMetaData().getDatabaseProductVersion();
        }
    }
}
