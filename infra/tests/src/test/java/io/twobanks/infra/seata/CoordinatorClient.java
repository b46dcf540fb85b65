package io.twobanks.infra.seata;

import io.twobanks.infra.process.Home;
import org.apache.seata.core.exception.TransactionException;
import org.apache.seata.core.model.GlobalStatus;
import org.apache.seata.core.model.TransactionManager;
import org.apache.seata.core.rpc.netty.TmNettyRemotingClient;
import org.apache.seata.tm.TMClient;
import org.apache.seata.tm.TransactionManagerHolder;

/** The real client as a bank has it, in the newer version that the banks use; it finds the coordinator in the registry. */
final class CoordinatorClient implements AutoCloseable {

    private static final String GROUP = "banks";

    CoordinatorClient(String registry, Home home) {
        System.setProperty("JM.LOG.PATH", home.logs().toString());
        System.setProperty("JM.SNAPSHOT.PATH", home.root().resolve("client").toString());
        System.setProperty("config.type", "file"); // There is none: what is set here goes before it.
        System.setProperty("config.file.name", "none.conf");
        System.setProperty("registry.type", "nacos");
        System.setProperty("registry.nacos.serverAddr", registry);
        System.setProperty("registry.nacos.application", "seata-server");
        System.setProperty("registry.nacos.group", "DEFAULT_GROUP");
        System.setProperty("registry.nacos.namespace", "");
        System.setProperty("service.vgroupMapping." + GROUP, "DEFAULT");
        TMClient.init("infra-test", GROUP);
    }

    String begin(String name) {
        try {
            return manager().begin("infra-test", GROUP, name, 60_000);
        } catch (TransactionException refused) {
            throw new AssertionError(refused);
        }
    }

    /** Of a transaction without branches: it is rolled back at once. */
    GlobalStatus rollback(String xid) {
        try {
            return manager().rollback(xid);
        } catch (TransactionException refused) {
            throw new AssertionError(refused);
        }
    }

    private static TransactionManager manager() {
        return TransactionManagerHolder.get();
    }

    @Override
    public void close() {
        TmNettyRemotingClient.getInstance().destroy();
    }
}
