package io.twobanks.infra.rocketmq;

import io.twobanks.infra.network.Ports;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.ProcessSpec;
import java.util.List;
import java.util.Map;

/**
 * RocketMQ's name server on one port of the loopback interface: it tells clients which broker has which topic. It keeps
 * nothing: after a restart it knows nothing until the brokers tell it again, which takes them up to 10 s.
 */
public final class NameServer {

    private static final long DATA_BYTES = 20L << 20;

    /** A few brokers and topics. */
    private static final List<String> SMALL =
            List.of("-Xms16m", "-Xmx64m", "-XX:MaxDirectMemorySize=64m", "-XX:+UseSerialGC", BrokerSettings.QUICK);

    private final ServerHome files;
    private final int port;
    private final Remoting remoting;

    /** @param name of the process, such as {@code namesrv} */
    public NameServer(Home home, RocketMqProgram program, String name, int port) {
        this.files = new ServerHome(home, program, name);
        this.port = port;
        this.remoting = new Remoting(port);
    }

    public String name() {
        return files.name();
    }

    public int port() {
        return port;
    }

    /** What a client is told: {@code rocketmq.name-server}. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /**
     * Makes the folders and writes the settings. To be called before the first start of each life of the workbench.
     *
     * @throws io.twobanks.infra.InfraException when the port is taken, the data is of another version, or the disk is full
     */
    public void initialize() {
        Ports.requireFree(port, name());
        files.make(DATA_BYTES);
        files.settings("name-server.properties", Map.of("port", String.valueOf(port)));
    }

    /** How it is started: ready when it answers a question. To be started before the brokers. */
    public ProcessSpec spec() {
        return files.spec(RocketMqProgram.NAME_SERVER, SMALL, remoting::tellsCluster);
    }

    /** Whether clients that ask for a topic are sent to what is named here, a broker or an address. */
    boolean routes(String topic, String target) {
        return remoting.route(topic).contains('"' + target + '"');
    }
}
