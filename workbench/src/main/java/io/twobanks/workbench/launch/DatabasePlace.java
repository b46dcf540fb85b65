package io.twobanks.workbench.launch;

import io.twobanks.infra.mariadb.MariaDbBinaries;
import io.twobanks.infra.process.Home;
import java.util.function.IntSupplier;

/**
 * Where a run needs a database server.
 *
 * @param name for example {@code db-a}
 * @param schema what the banks call theirs
 * @param free a port of the loopback interface that is this server's from now on; asked only by who starts it here
 */
public record DatabasePlace(Checkout checkout, Home home, String name, String schema, IntSupplier free) {
    /** The programs of a server, of which the client is needed in any case. */
    public MariaDbBinaries binaries() {
        return Databases.binaries(checkout, home);
    }
}
