package io.twobanks.infra.nacos;

import com.alibaba.nacos.api.exception.NacosException;
import com.alibaba.nacos.api.naming.NamingFactory;
import com.alibaba.nacos.api.naming.NamingService;
import io.twobanks.infra.process.Home;
import java.util.List;
import java.util.Properties;

/** The real client, over gRPC, as a bank has it. It connects at its first use. */
final class RegistryClient implements AutoCloseable {

    private final NacosServer server;
    private final Home home;
    private NamingService naming;

    RegistryClient(NacosServer server, Home home) {
        this.server = server;
        this.home = home;
    }

    void register(String service, int port) {
        try {
            naming().registerInstance(service, "127.0.0.1", port);
        } catch (NacosException refused) {
            throw new AssertionError(refused);
        }
    }

    List<String> lookUp(String service) {
        try {
            return naming().getAllInstances(service, false).stream()
                    .map(instance -> instance.getIp() + ":" + instance.getPort())
                    .toList();
        } catch (NacosException refused) {
            throw new AssertionError(refused);
        }
    }

    private NamingService naming() throws NacosException {
        if (naming == null) {
            // Else the client writes below the user's home.
            System.setProperty("JM.LOG.PATH", home.logs().toString());
            System.setProperty("JM.SNAPSHOT.PATH", home.root().resolve("client").toString());
            Properties properties = new Properties();
            properties.put("serverAddr", server.address());
            naming = NamingFactory.createNamingService(properties);
        }
        return naming;
    }

    @Override
    public void close() {
        try {
            if (naming != null) {
                naming.shutDown();
            }
        } catch (NacosException broken) {
            throw new AssertionError(broken);
        }
    }
}
