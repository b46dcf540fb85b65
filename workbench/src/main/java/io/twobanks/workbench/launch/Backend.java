package io.twobanks.workbench.launch;

import io.twobanks.infra.mariadb.DatabaseServer;
import io.twobanks.infra.mariadb.MariaDbServer;
import io.twobanks.infra.process.ProcessSpec;
import java.net.InetSocketAddress;
import java.util.Map;

/**
 * Who starts the servers and services of a run, and so who may kill and freeze them. The network before a server can always be cut: the
 * workbench holds a proxy there.
 */
public interface Backend {
    /** The workbench itself starts all of them, as programs from Maven Central: what everybody meets first. */
    Backend EMBEDDED = place -> new MariaDbServer(
            place.home(), place.binaries(), place.name(), place.free().getAsInt());

    /** A bank's database server, not started yet. */
    DatabaseServer database(DatabasePlace place);

    /**
     * How a bank's service is started, for example from an image.
     *
     * @param asBuilt as a process of this machine with the classes of this checkout
     */
    default ProcessSpec service(Pattern pattern, ProcessSpec asBuilt) {
        return asBuilt;
    }

    /** The servers that somebody else has started, by the name of each, and where they are; mostly none. */
    default Map<String, InetSocketAddress> elsewhere() {
        return Map.of();
    }

    /** Whether each run has servers of its own, so that several can be made at the same time. */
    default boolean isOwn() {
        return true;
    }
}
