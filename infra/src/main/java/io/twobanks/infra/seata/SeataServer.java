package io.twobanks.infra.seata;

import io.twobanks.infra.PrivateFiles;
import io.twobanks.infra.jvm.ClassArchive;
import io.twobanks.infra.process.DataVersion;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.ProcessSpec;
import io.twobanks.infra.process.Readiness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One coordinator on two ports of the loopback interface. Its state is in its {@link SeataStore} and survives kills and
 * restarts of both. It needs the store when it starts, and the registry if it is told one.
 */
public final class SeataServer {

    /** Far above the 3 to 4 s that it takes: a loaded machine. */
    private static final Duration READY_BOUND = Duration.ofSeconds(120);

    private static final long DATA_BYTES = 20L << 20;

    private static final List<String> SMALL = List.of(
            "-Xms32m",
            "-Xmx128m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:TieredStopAtLevel=1");

    private final Home home;
    private final SeataProgram program;
    private final String name;
    private final SeataPorts ports;
    private final SeataStore store;
    private final SeataSettings settings;

    public SeataServer(
            Home home, SeataProgram program, String name, SeataPorts ports, SeataStore store, SeataSettings settings) {
        this.home = home;
        this.program = program;
        this.name = name;
        this.ports = ports;
        this.store = store;
        this.settings = settings;
    }

    public String name() {
        return name;
    }

    public SeataPorts ports() {
        return ports;
    }

    public SeataStore store() {
        return store;
    }

    /** What a client is told that does not ask a registry. */
    public String address() {
        return "127.0.0.1:" + ports.main();
    }

    /**
     * Makes the folders unless they are there. To be called before the first start of each life of the workbench.
     *
     * @throws io.twobanks.infra.InfraException when a port is taken, the data is of another version, or the disk is full
     */
    public void initialize() {
        ports.requireFree(name);
        if (!Files.exists(folder())) {
            home.checkSpace(DATA_BYTES);
            PrivateFiles.folder(home.data());
            Path draft = PrivateFiles.folder(home.data(name + ".draft-" + UUID.randomUUID()));
            version().write(draft);
            PrivateFiles.publish(draft, folder());
        }
        version().require(folder());
        PrivateFiles.folder(temporary());
    }

    /** How it is started: ready when clients can connect. Where there is a registry, it registers right afterwards. */
    public ProcessSpec spec() {
        ClassArchive archive = ClassArchive.of(home.cache(), program.classPath(), SeataProgram.MAIN);
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.put("CLASSPATH", archive.classPath());
        environment.put("CONSOLE_PORT", String.valueOf(ports.console()));
        environment.put("CONSOLE_PASSWORD", UUID.randomUUID().toString());
        environment.put(
                "CONSOLE_KEY", UUID.randomUUID().toString().replace("-", "").repeat(2));
        environment.put("SERVICE_PORT", String.valueOf(ports.main()));
        environment.put("STORE_URL", store.url());
        environment.put("STORE_USER", SeataStore.USER);
        environment.put("STORE_PASSWORD", store.password());
        return new ProcessSpec(name, command(), files(), environment, readiness(), READY_BOUND, ports.all())
                .withStart(archive::start);
    }

    /** The port for clients is the last that it opens. */
    private Readiness readiness() {
        return Readiness.port(ports.main());
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        properties().forEach((key, value) -> command.add("-D" + key + "=" + value));
        settings.properties().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add(SeataProgram.MAIN);
        return command;
    }

    private Map<String, Object> properties() {
        return new TreeMap<>(Map.of(
                "file.encoding", "UTF-8",
                "java.io.tmpdir", temporary(),
                // Whatever has no setting of its own goes there, such as what the registry's client remembers.
                "user.home", files(),
                "JM.LOG.PATH", home.logs().resolve(name + "-registry"),
                "JM.SNAPSHOT.PATH", files()));
    }

    private DataVersion version() {
        return new DataVersion("seata-" + program.version());
    }

    private Path folder() {
        return home.data(name);
    }

    private Path files() {
        return folder().resolve("files");
    }

    private Path temporary() {
        return folder().resolve("temporary");
    }
}
