package io.twobanks.workbench.launch;

import io.twobanks.infra.mariadb.DatabaseServer;
import io.twobanks.infra.mariadb.MariaDbServer;
import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.network.Ports;
import io.twobanks.infra.network.TcpProxy;
import io.twobanks.infra.seata.GlobalTransaction;
import io.twobanks.infra.seata.SeataAdmin;
import io.twobanks.infra.seata.SeataPorts;
import io.twobanks.infra.seata.SeataProgram;
import io.twobanks.infra.seata.SeataServer;
import io.twobanks.infra.seata.SeataSettings;
import io.twobanks.infra.seata.SeataSettings.UndoOrder;
import io.twobanks.infra.seata.SeataStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Seata's transaction coordinator, and the database of its own in which it keeps its state. */
final class Coordinator implements Middleware {
    static final String NAME = "seata";

    /** Not one of the banks': each of them must be able to die alone, and so must the coordinator. */
    static final String DATABASE = "db-seata";

    /** Set by {@code -P}, in milliseconds. */
    private static final OwnSetting DEAD_THRESHOLD = new OwnSetting("tc.retry-dead-threshold", "10000");

    /** Set by {@code -P}: as-registered rolls branches back as Seata 2.0.0 does by itself. */
    private static final OwnSetting UNDO_ORDER =
            new OwnSetting("tc.undo-order", "last-first", List.of("last-first", "as-registered"));

    static final List<OwnSetting> SETTINGS = List.of(DEAD_THRESHOLD, UNDO_ORDER);

    private static final int PORT = 8091;
    private static final int DATABASE_PORT = 13316;

    private final Surroundings around;
    private final SeataProgram program;
    private final SeataPorts ports;
    private final MariaDbServer database;
    private final SeataStore store;
    private final List<PortBlock> blocks = new ArrayList<>();
    private final int told;

    Coordinator(Surroundings around) {
        this.around = around;
        this.program = SeataProgram.find(around.checkout().serverClassPathFile("server-seata"));
        boolean fixed = around.options().fixedPorts();
        this.ports =
                fixed ? SeataPorts.preferred(around.chosen(), PORT) : new SeataPorts(reserve(SeataPorts.reserve()));
        int databasePort = fixed ? around.chosen().prefer(DATABASE_PORT) : reserve(Ports.block(1));
        this.database = new MariaDbServer(
                around.home(), Databases.binaries(around.checkout(), around.home()), DATABASE, databasePort);
        this.store = new SeataStore(database);
        this.told = !around.options().isLinked() || Registry.isUsed(around) ? ports.main() : link();
    }

    /** Who asks the registry is told where it really is; the others go through a proxy that can fail. */
    private int link() {
        TcpProxy proxy = TcpProxy.standIn(reserve(Ports.block(1)), ports.main());
        return around.link(NAME, proxy).port();
    }

    private int reserve(PortBlock block) {
        blocks.add(block);
        return block.first();
    }

    @Override
    public boolean usesOthers() {
        return true;
    }

    @Override
    public void start() {
        database.initialize();
        around.supervisor().start(database.spec());
        store.prepare();
        SeataServer server = new SeataServer(around.home(), program, NAME, ports, store, settings());
        server.initialize();
        around.supervisor().start(server.spec());
    }

    private SeataSettings settings() {
        return SeataSettings.defaults()
                .withRegistry(around.addressOf(Registry.ADDRESS))
                .withRetryDeadThreshold(Integer.parseInt(around.setting(DEAD_THRESHOLD)))
                .withUndoOrder(UndoOrder.valueOf(
                        around.setting(UNDO_ORDER).toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of("SEATA_ADDRESS", "127.0.0.1:" + told);
    }

    @Override
    public Optional<Integer> port(String process) {
        return switch (process) {
            case NAME -> Optional.of(ports.main());
            case DATABASE -> Optional.of(database.port());
            default -> Optional.empty();
        };
    }

    /** What is not decided or not carried out. One that is rolled back and only remembered has no effect any more. */
    @Override
    public List<String> residue() {
        SeataAdmin admin = new SeataAdmin(store);
        Stream<String> open = admin.transactions().stream()
                .filter(GlobalTransaction::isOpen)
                .map(transaction -> "transaction " + transaction.xid());
        Stream<String> locked = admin.locks().stream().map(lock -> "lock of " + lock.table() + " " + lock.key());
        return Stream.concat(open, locked).toList();
    }

    @Override
    public <T> Optional<T> admin(Class<T> type) {
        return Optional.of(new SeataAdmin(store)).filter(type::isInstance).map(type::cast);
    }

    /** Server and client load half of their classes with the first branch: seconds, in which a global transaction times out. */
    @Override
    public boolean needsWarmUp() {
        return true;
    }

    @Override
    public Map<String, DatabaseServer> databases() {
        return Map.of(DATABASE, database);
    }

    @Override
    public void close() {
        blocks.forEach(PortBlock::close);
    }
}
