package io.twobanks.workbench.launch;

import io.twobanks.infra.mariadb.ExternalMariaDb;
import io.twobanks.infra.mariadb.MariaDbBinaries;
import io.twobanks.infra.mariadb.MariaDbServer;
import io.twobanks.infra.process.Home;
import java.util.List;

/** The real command-line client for a server that another workbench process started. */
public final class DatabaseClient {
    private DatabaseClient() {}

    /** Program and arguments; it logs in as who watches the server. */
    public static List<String> command(Checkout checkout, Home home, String server, int port) {
        MariaDbBinaries binaries = Databases.binaries(checkout, home);
        return ExternalMariaDb.clientCommand(home, binaries, server)
                .orElseGet(() -> new MariaDbServer(home, binaries, server, port).clientCommand());
    }
}
