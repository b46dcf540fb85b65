package io.twobanks.infra.mariadb;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.process.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the programs and shared files of one MariaDB version are.
 *
 * @param server {@code mariadbd}
 * @param client {@code mariadb}, the command-line client
 * @param share error messages, character sets and the SQL that makes the system tables
 * @param version as {@code mariadbd --version} tells it, such as 11.4.5
 */
public record MariaDbBinaries(Path base, Path server, Path client, Path share, String version) {

    /**
     * The named installation, or else the embedded server, which is unpacked into the cache at its first use.
     *
     * @param classpathFile {@code infra/server-mariadb/target/twobanks/server-mariadb.classpath}, written by the build
     * @param installed the base folder of an installed server, such as {@code /usr}
     */
    public static MariaDbBinaries find(Home home, Path classpathFile, Optional<Path> installed) {
        return installed.map(MariaDbBinaries::installed).orElseGet(() -> embedded(home.cache(), classpathFile));
    }

    private static MariaDbBinaries embedded(Path cache, Path classpathFile) {
        Platform platform = Platform.current();
        EmbeddedServer embedded = EmbeddedServer.on(classpathFile, platform);
        return in(embedded.unpacked(cache), embedded.version());
    }

    /** The base folder of an archive or of a Debian-like system: {@code mariadbd} in sbin, bin or libexec. */
    static MariaDbBinaries installed(Path base) {
        return in(base.toAbsolutePath().normalize(), null);
    }

    private static MariaDbBinaries in(Path base, String knownVersion) {
        Path server = program(base, "mariadbd", "sbin", "bin", "libexec");
        Path client = program(base, "mariadb", "bin");
        Path share =
                first(base, Stream.of("share/mariadb", "share/mysql", "share"), MariaDbBinaries::holdsSystemTables);
        String version = knownVersion == null ? ServerVersion.of(server) : knownVersion;
        return new MariaDbBinaries(base, server, client, share, version);
    }

    private static Path program(Path base, String name, String... folders) {
        Stream<String> places =
                Arrays.stream(folders).flatMap(folder -> Stream.of(folder + "/" + name, folder + "/" + name + ".exe"));
        return first(base, places, Files::isExecutable);
    }

    private static boolean holdsSystemTables(Path folder) {
        return Bootstrap.systemTables(folder).isPresent();
    }

    private static Path first(Path base, Stream<String> places, java.util.function.Predicate<Path> condition) {
        List<Path> candidates = places.map(base::resolve).toList();
        return candidates.stream()
                .filter(condition)
                .findFirst()
                .orElseThrow(() -> new InfraException("mariadb.incomplete", base, candidates));
    }
}
