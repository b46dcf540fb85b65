package io.twobanks.containers;

import io.twobanks.infra.mariadb.DatabaseServer;
import io.twobanks.workbench.launch.Backend;
import io.twobanks.workbench.launch.DatabasePlace;

/** The banks' databases in containers; the workbench starts them, so it may kill and freeze them. */
public final class ContainerBackend implements Backend {
    @Override
    public DatabaseServer database(DatabasePlace place) {
        return new ContainerMariaDb(place);
    }
}
