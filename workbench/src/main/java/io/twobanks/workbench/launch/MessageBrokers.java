package io.twobanks.workbench.launch;

import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.network.Ports;
import io.twobanks.infra.network.TcpProxy;
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
import java.util.stream.Stream;

/** RocketMQ's name server and one or two brokers, with the pattern's topics on each; where the pattern has them. */
final class MessageBrokers implements Middleware {
    static final String NAME = "rocketmq";

    /** Set by {@code -P}: 2 starts broker-a and broker-b instead of broker. */
    private static final OwnSetting MASTERS = new OwnSetting("rocketmq.masters", "1", List.of("1", "2"));

    /** Set by {@code -P}: how often a broker asks about a half message before it discards it. */
    private static final OwnSetting CHECKS = new OwnSetting("rocketmq.check-max", "600");

    /** Set by {@code -P}: ASYNC_FLUSH acknowledges before a message is on the disk. */
    private static final OwnSetting FLUSH =
            new OwnSetting("rocketmq.flush", "SYNC_FLUSH", List.of("SYNC_FLUSH", "ASYNC_FLUSH"));

    /** The last one is a setting of the client, which has two words as well. */
    static final List<OwnSetting> SETTINGS =
            List.of(MASTERS, CHECKS, FLUSH, new OwnSetting("rocketmq.name-server", "127.0.0.1:9876"));

    private static final int QUEUES = 4;
    private static final int NAME_SERVER_PORT = 9876;
    private static final int BROKER_PORT = 10911;
    private static final int BETWEEN_BROKERS = 10;

    private final Surroundings around;
    private final RocketMqProgram program;
    private final NameServer nameServer;
    private final List<Broker> brokers = new ArrayList<>();
    private final List<PortBlock> blocks = new ArrayList<>();
    private volatile BrokerAdmin admin;

    MessageBrokers(Surroundings around) {
        this.around = around;
        this.program = RocketMqProgram.find(around.checkout().serverClassPathFile("server-rocketmq"));
        int port = around.options().fixedPorts() ? around.chosen().prefer(NAME_SERVER_PORT) : reserve(Ports.block(1));
        this.nameServer = new NameServer(around.home(), program, "namesrv", port);
    }

    /** Returns when each topic can be sent to. */
    @Override
    public void start() {
        admin = BrokerAdmin.open(program, nameServer);
        boolean two = "2".equals(around.setting(MASTERS));
        (two ? List.of("broker-a", "broker-b") : List.of("broker")).forEach(this::choosePorts);
        nameServer.initialize();
        brokers.forEach(Broker::initialize);
        around.supervisor().start(nameServer.spec());
        Databases.inParallel(brokers.stream()
                .<Runnable>map(broker -> () -> around.supervisor().start(broker.spec()))
                .toList());
        around.pattern().topics().forEach(topic -> admin.createTopic(topic.name(), QUEUES));
    }

    private void choosePorts(String name) {
        BrokerPorts ports = around.options().fixedPorts()
                ? BrokerPorts.preferred(around.chosen(), BROKER_PORT + brokers.size() * BETWEEN_BROKERS)
                : new BrokerPorts(reserve(BrokerPorts.reserve()));
        int told = around.options().isLinked() ? link(name, ports.main()) : ports.main();
        brokers.add(new Broker(around.home(), program, name, ports, told, nameServer, settings()));
    }

    /** RocketMQ's client can lose what it has sent through a connection that is made and broken at once. */
    private int link(String broker, int port) {
        TcpProxy proxy = TcpProxy.standIn(reserve(Ports.block(1)), port);
        return around.link(broker, proxy).port();
    }

    private BrokerSettings settings() {
        return BrokerSettings.defaults()
                .withFlush(Flush.valueOf(around.setting(FLUSH)))
                .withTransactionCheckMax(Integer.parseInt(around.setting(CHECKS)))
                .withMeasured(around.options().bare());
    }

    private int reserve(PortBlock block) {
        blocks.add(block);
        return block.first();
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of("ROCKETMQ_ADDRESS", nameServer.address());
    }

    @Override
    public Optional<Integer> port(String process) {
        if (nameServer.name().equals(process)) {
            return Optional.of(nameServer.port());
        }
        return brokers.stream()
                .filter(broker -> broker.name().equals(process))
                .map(broker -> broker.ports().main())
                .findFirst();
    }

    /** Half messages, about which a broker will ask, and topics with messages that their readers have not acknowledged. */
    @Override
    public List<String> residue() {
        Stream<String> halves = admin.halfMessages().stream().map(half -> "half message " + half.keys());
        Stream<String> unread = around.pattern().topics().stream()
                .filter(topic -> !admin.lag(topic.group(), topic.name()).isZero())
                .map(topic -> "unread in " + topic.name());
        return Stream.concat(halves, unread).toList();
    }

    @Override
    public <T> Optional<T> admin(Class<T> type) {
        return Optional.ofNullable(admin).filter(type::isInstance).map(type::cast);
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close();
        }
        blocks.forEach(PortBlock::close);
    }
}
