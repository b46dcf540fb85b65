package io.twobanks.infra.rocketmq;

import io.twobanks.infra.TestHomes;
import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.network.Ports;
import io.twobanks.infra.network.TcpProxy;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.infra.process.Supervisor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A name server and some brokers on ports and in a home of their own, as the build left them. */
final class Cluster implements AutoCloseable {

    static final Path CLASSPATH = Path.of("../server-rocketmq/target/twobanks/server-rocketmq.classpath")
            .toAbsolutePath()
            .normalize();

    static final RocketMqProgram PROGRAM = RocketMqProgram.find(CLASSPATH);

    /** A checkout may lie in a folder with a blank in its name. */
    final Home home = TestHomes.at(TestHomes.fresh().root().resolve("a checkout"));

    final Supervisor supervisor = new Supervisor(home);
    final NameServer nameServer;
    private final List<Broker> brokers = new ArrayList<>();
    private final List<PortBlock> blocks = new ArrayList<>();
    private final List<TcpProxy> proxies = new ArrayList<>();
    private BrokerAdmin admin;

    Cluster(BrokerSettings settings, String... names) {
        blocks.add(Ports.block(1));
        nameServer = new NameServer(home, PROGRAM, "namesrv", blocks.get(0).first());
        for (String name : names) {
            PortBlock block = BrokerPorts.reserve();
            blocks.add(block);
            brokers.add(broker(name, new BrokerPorts(block.first()), settings));
        }
    }

    /** Clients reach it through a proxy, as in a run. */
    Broker broker(String name, BrokerPorts ports, BrokerSettings settings) {
        TcpProxy proxy = TcpProxy.listen(0, ports.main());
        proxies.add(proxy);
        return new Broker(home, PROGRAM, name, ports, proxy.port(), nameServer, settings);
    }

    Broker broker(int index) {
        return brokers.get(index);
    }

    Cluster start() {
        nameServer.initialize();
        timed("name server", () -> supervisor.start(nameServer.spec()));
        for (Broker broker : brokers) {
            broker.initialize();
            timed(broker.name(), () -> supervisor.start(broker.spec()));
        }
        return this;
    }

    static void timed(String what, Runnable work) {
        Instant begin = Instant.now();
        work.run();
        System.out.printf(
                "RocketMQ: %s %d ms%n",
                what, Duration.between(begin, Instant.now()).toMillis());
    }

    ManagedProcess process(String name) {
        return supervisor.named(name);
    }

    BrokerAdmin admin() {
        if (admin == null) {
            admin = BrokerAdmin.open(PROGRAM, nameServer);
        }
        return admin;
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close();
        }
        supervisor.close();
        proxies.forEach(TcpProxy::close);
        blocks.forEach(PortBlock::close);
        TestHomes.delete(Home.of(home.root().getParent()));
    }
}
