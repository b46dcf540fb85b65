package io.twobanks.workbench.launch;

import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.network.Ports;
import io.twobanks.infra.network.TcpProxy;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.Supervisor;
import io.twobanks.infra.rocketmq.Broker;
import io.twobanks.infra.rocketmq.BrokerAdmin;
import io.twobanks.infra.rocketmq.BrokerPorts;
import io.twobanks.infra.rocketmq.BrokerSettings;
import io.twobanks.infra.rocketmq.BrokerSettings.Flush;
import io.twobanks.infra.rocketmq.NameServer;
import io.twobanks.infra.rocketmq.RocketMqProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** RocketMQ's name server and one or two brokers, with the pattern's topics on each; where the pattern has them. */
final class MessageBrokers implements AutoCloseable {
    static final String NAME = "rocketmq";

    /** A broker tells all clients the same address, so there is one link from all of them. */
    private static final String CLIENTS = "banks";

    /** Set by {@code -P}: 2 starts broker-a and broker-b instead of broker. */
    static final String MASTERS = "rocketmq.masters";

    /** Set by {@code -P}: how often a broker asks about a half message before it discards it. */
    static final String CHECKS = "rocketmq.check-max";

    /** Set by {@code -P}: ASYNC_FLUSH acknowledges before a message is on the disk. */
    static final String FLUSH = "rocketmq.flush";

    private static final int QUEUES = 4;
    private static final int NAME_SERVER_PORT = 9876;
    private static final int BROKER_PORT = 10911;
    private static final int BETWEEN_BROKERS = 10;

    private final RocketMqProgram program;
    private final NameServer nameServer;
    private final BrokerAdmin admin;
    private final List<Broker> brokers = new ArrayList<>();
    private final List<PortBlock> blocks = new ArrayList<>();

    private MessageBrokers(Home home, RocketMqProgram program, boolean fixedPorts) {
        this.program = program;
        int port = fixedPorts ? Ports.preferred(NAME_SERVER_PORT) : reserve(Ports.block(1));
        this.nameServer = new NameServer(home, program, "namesrv", port);
        this.admin = BrokerAdmin.open(program, nameServer);
    }

    /** Starts them and returns when each topic can be sent to; empty where there are none. */
    static Optional<MessageBrokers> start(
            Checkout checkout, Pattern pattern, RunOptions options, Supervisor supervisor, Links links) {
        if (!pattern.servers().contains(NAME)) {
            return Optional.empty();
        }
        RocketMqProgram program = RocketMqProgram.find(checkout.serverClassPathFile("server-rocketmq"));
        MessageBrokers started = new MessageBrokers(supervisor.home(), program, options.fixedPorts());
        try {
            started.start(supervisor, options, links);
            started.makeTopics(pattern.topics());
            return Optional.of(started);
        } catch (RuntimeException | Error failed) {
            started.close();
            throw failed;
        }
    }

    private void start(Supervisor supervisor, RunOptions options, Links links) {
        boolean two = "2".equals(options.properties().get(MASTERS));
        List<String> names = two ? List.of("broker-a", "broker-b") : List.of("broker");
        BrokerSettings settings = settings(options.properties()).withMeasured(options.bare());
        for (String name : names) {
            BrokerPorts ports = options.fixedPorts()
                    ? BrokerPorts.preferred(BROKER_PORT + brokers.size() * BETWEEN_BROKERS)
                    : new BrokerPorts(reserve(BrokerPorts.reserve()));
            int told = options.bare() ? ports.main() : link(name, ports.main(), links);
            brokers.add(new Broker(supervisor.home(), program, name, ports, told, nameServer, settings));
        }
        nameServer.initialize();
        brokers.forEach(Broker::initialize);
        supervisor.start(nameServer.spec());
        Databases.inParallel(brokers.stream()
                .<Runnable>map(broker -> () -> supervisor.start(broker.spec()))
                .toList());
    }

    /** RocketMQ's client can lose what it has sent through a connection that is made and broken at once. */
    private int link(String broker, int port, Links links) {
        TcpProxy proxy = TcpProxy.standIn(reserve(Ports.block(1)), port);
        return links.add(CLIENTS, broker, proxy).port();
    }

    private static BrokerSettings settings(Map<String, String> properties) {
        BrokerSettings settings = BrokerSettings.defaults()
                .withFlush(Flush.valueOf(properties.getOrDefault(FLUSH, Flush.SYNC_FLUSH.name())));
        String checks = properties.get(CHECKS);
        return checks == null ? settings : settings.withTransactionCheckMax(Integer.parseInt(checks));
    }

    private void makeTopics(List<Pattern.Topic> topics) {
        topics.forEach(topic -> admin.createTopic(topic.name(), QUEUES));
    }

    private int reserve(PortBlock block) {
        blocks.add(block);
        return block.first();
    }

    /** What a bank is told: {@code 127.0.0.1:9876}. */
    String address() {
        return nameServer.address();
    }

    /** What an administrator can ask until this is closed. */
    BrokerAdmin admin() {
        return admin;
    }

    /** The port of one of the processes, or empty when it is none of them. */
    Optional<Integer> port(String process) {
        if (nameServer.name().equals(process)) {
            return Optional.of(nameServer.port());
        }
        return brokers.stream()
                .filter(broker -> broker.name().equals(process))
                .map(broker -> broker.ports().main())
                .findFirst();
    }

    /** Gives a test's ports free for the next one. */
    @Override
    public void close() {
        admin.close();
        blocks.forEach(PortBlock::close);
    }
}
