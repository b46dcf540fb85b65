package io.twobanks.infra.rocketmq;

import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.ProcessSpec;
import java.util.HashMap;
import java.util.Map;

/**
 * One RocketMQ broker, a master, on two ports of the loopback interface. What it has acknowledged is in
 * {@code data/NAME} of the home and survives kills and restarts. Several with names of their own at the same name server
 * are several masters: a topic that was made on all of them stays usable while one is down.
 */
public final class Broker {

    /** Two files of the log, the index, and the queues of some topics. */
    private static final long DATA_BYTES = 100L << 20;

    private final ServerHome files;
    private final BrokerPorts ports;
    private final int told;
    private final NameServer nameServer;
    private final BrokerSettings settings;

    /**
     * @param name of the process and of the broker: {@code broker}, or {@code broker-a} and {@code broker-b}
     * @param told the port that clients are told: the main port, or that of a proxy before it
     */
    public Broker(
            Home home,
            RocketMqProgram program,
            String name,
            BrokerPorts ports,
            int told,
            NameServer nameServer,
            BrokerSettings settings) {
        this.files = new ServerHome(home, program, name);
        this.ports = ports;
        this.told = told;
        this.nameServer = nameServer;
        this.settings = settings;
    }

    public String name() {
        return files.name();
    }

    public BrokerPorts ports() {
        return ports;
    }

    /** Where clients are sent by the name server, whose address they are told. */
    public String address() {
        return "127.0.0.1:" + told;
    }

    /**
     * Makes the folders and writes the settings. To be called before the first start of each life of the workbench.
     *
     * @throws io.twobanks.infra.InfraException when a port is taken, the data is of another version, or the disk is full
     */
    public void initialize() {
        ports.requireFree(name());
        files.make(DATA_BYTES);
        Map<String, String> placeholders = new HashMap<>(settings.placeholders());
        placeholders.put("name", name());
        placeholders.put("port", String.valueOf(ports.main()));
        placeholders.put("toldPort", String.valueOf(told));
        placeholders.put("nameServer", String.valueOf(nameServer.port()));
        files.settings("broker.properties", placeholders);
    }

    /**
     * How it is started: ready when the name server sends clients here and a message was acknowledged. That message is
     * sent to the topic of the broker's own name, which every broker has and nobody reads.
     */
    public ProcessSpec spec() {
        return files.spec(RocketMqProgram.BROKER, settings.jvm(), this::isReady);
    }

    private boolean isReady() {
        return nameServer.routes(name(), address()) && new Remoting(ports.main()).acknowledges(name());
    }
}
