package io.twobanks.infra.mariadb;

import io.twobanks.infra.InfraException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the system tables of a new data folder by feeding SQL to {@code mariadbd --bootstrap}.
 *
 * <p>That is what {@code mariadb-install-db} does, too; but that script fails on a path with a blank in it, needs a
 * Unix shell, and loads help texts and the sys schema, which nobody uses here and which take most of its time.
 */
final class Bootstrap {

    private static final int BOUND_SECONDS = 120;

    private static final String PREFIX =
            "CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n";

    /** No account without a password is left; the administrator is made at each start, see {@link Administrator}. */
    private static final String SUFFIX =
            "\nDELETE FROM global_priv WHERE User IN ('root', '');\nDELETE FROM proxies_priv;\n";

    private final MariaDbBinaries binaries;

    Bootstrap(MariaDbBinaries binaries) {
        this.binaries = binaries;
    }

    /** The first of the SQL files in this folder; empty when it holds none. They were renamed in MariaDB 11. */
    static Optional<Path> systemTables(Path share) {
        return script(share, "system_tables");
    }

    private static Optional<Path> script(Path share, String name) {
        return Stream.of("mariadb_", "mysql_", "")
                .map(prefix -> share.resolve(prefix + name + ".sql"))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    void makeSystemTables(Path files) {
        Path log = files.resolveSibling(files.getFileName() + ".bootstrap.log");
        try {
            Process process = new ProcessBuilder(new ServerOptions(binaries, files).bootstrap())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log.toFile()))
                    .start();
            feed(process);
            requireSuccess(process, log);
            Files.deleteIfExists(log);
        } catch (IOException refused) {
            throw new InfraException(refused, "mariadb.bootstrap", refused.getMessage());
        }
    }

    private void feed(Process process) throws IOException {
        try (OutputStream out = process.getOutputStream()) {
            out.write(PREFIX.getBytes());
            for (String name : List.of("system_tables", "performance_tables", "system_tables_data")) {
                Files.copy(script(binaries.share(), name).orElseThrow(() -> missing(name)), out);
            }
            out.write(SUFFIX.getBytes());
        } catch (IOException brokenPipe) {
            // It died on the way; its own words follow.
        }
    }

    private InfraException missing(String name) {
        return new InfraException("mariadb.incomplete", binaries.base(), name + ".sql");
    }

    private static void requireSuccess(Process process, Path log) throws IOException {
        try {
            if (process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        List<String> lines = Files.readAllLines(log);
        String end = String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        throw new InfraException("mariadb.bootstrap", end);
    }
}
