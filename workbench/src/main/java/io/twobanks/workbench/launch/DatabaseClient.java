package io.twobanks.workbench.launch;

import io.twobanks.infra.mariadb.MariaDbServer;
import io.twobanks.infra.process.Home;
import java.util.List;

/** The real command-line client for a server that another workbench process started. */
public final class DatabaseClient {
    private DatabaseClient() {}

    /** Program and arguments; it logs in as the server's administrator. */
    public static List<String> command(Checkout checkout, Home home, String server, int port) {
        return new MariaDbServer(home, Databases.binaries(checkout, home), server, port).clientCommand();
    }
}
