package io.twobanks.infra.mariadb;

import io.twobanks.infra.process.Home;
import java.nio.file.Path;
import java.util.Optional;

/** The embedded server, as the build found it. */
final class Servers {

    static final Path CLASSPATH =
            Path.of("server-mariadb/target/twobanks/server-mariadb.classpath").toAbsolutePath();

    private Servers() {}

    static MariaDbServer server(Home home, String name, int port) {
        return new MariaDbServer(home, MariaDbBinaries.find(home, CLASSPATH, Optional.empty()), name, port);
    }
}
