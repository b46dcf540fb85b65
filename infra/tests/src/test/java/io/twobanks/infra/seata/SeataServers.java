package io.twobanks.infra.seata;

import io.twobanks.infra.Await;
import io.twobanks.infra.TestHomes;
import io.twobanks.infra.mariadb.MariaDbBinaries;
import io.twobanks.infra.mariadb.MariaDbServer;
import io.twobanks.infra.nacos.NacosPorts;
import io.twobanks.infra.nacos.NacosProgram;
import io.twobanks.infra.nacos.NacosServer;
import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.network.Ports;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.infra.process.Supervisor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A registry, a database and a coordinator on ports and in a home of their own, as the build left them. */
final class SeataServers implements AutoCloseable {

    static final Path CLASSPATH = built("server-seata");

    /** A checkout may lie in a folder with a blank in its name. */
    final Home home = TestHomes.at(TestHomes.fresh().root().resolve("a checkout"));

    final Supervisor supervisor = new Supervisor(home);
    final NacosServer registry;
    final MariaDbServer database;
    final SeataServer coordinator;
    final SeataAdmin admin;
    private final List<PortBlock> blocks = List.of(NacosPorts.reserve(), Ports.block(1), SeataPorts.reserve());

    SeataServers() {
        registry = new NacosServer(
                home,
                NacosProgram.find(built("server-nacos")),
                "nacos",
                new NacosPorts(blocks.get(0).first()));
        MariaDbBinaries binaries = MariaDbBinaries.find(home, built("server-mariadb"), Optional.empty());
        database = new MariaDbServer(home, binaries, "db-seata", blocks.get(1).first());
        coordinator = coordinator("seata");
        admin = new SeataAdmin(coordinator.store());
    }

    private static Path built(String server) {
        return Path.of("../" + server + "/target/twobanks/" + server + ".classpath")
                .toAbsolutePath()
                .normalize();
    }

    SeataServer coordinator(String name) {
        return new SeataServer(
                home,
                SeataProgram.find(CLASSPATH),
                name,
                new SeataPorts(blocks.get(2).first()),
                new SeataStore(database),
                SeataSettings.defaults().withRegistry(Optional.of(registry.address())));
    }

    ManagedProcess start() {
        registry.initialize();
        supervisor.start(registry.spec());
        database.initialize();
        supervisor.start(database.spec());
        coordinator.store().prepare();
        coordinator.initialize();
        return supervisor.start(coordinator.spec());
    }

    boolean awaitRegistered(boolean wanted, Duration bound) {
        return Await.until(() -> registry.instances("seata-server").isEmpty() != wanted, bound);
    }

    @Override
    public void close() {
        supervisor.close();
        blocks.forEach(PortBlock::close);
        TestHomes.delete(Home.of(home.root().getParent()));
    }
}
