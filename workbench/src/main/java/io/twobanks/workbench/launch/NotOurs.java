package io.twobanks.workbench.launch;

import io.twobanks.infra.mariadb.DatabaseServer;
import io.twobanks.workbench.Problem;
import java.net.InetSocketAddress;
import java.util.Map;

/** Something was to be done to a server that the workbench did not start. The message says what can be done instead. */
public final class NotOurs extends Problem {
    private static final long serialVersionUID = 1L;

    private NotOurs(String server, InetSocketAddress address) {
        super("external.notOurs", server, DatabaseServer.shown(address));
    }

    static void refuse(String name, Map<String, InetSocketAddress> elsewhere) {
        if (elsewhere.containsKey(name)) {
            throw new NotOurs(name, elsewhere.get(name));
        }
    }
}
