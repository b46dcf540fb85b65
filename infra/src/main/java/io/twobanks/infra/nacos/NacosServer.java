package io.twobanks.infra.nacos;

import io.twobanks.infra.PrivateFiles;
import io.twobanks.infra.jvm.ClassArchive;
import io.twobanks.infra.process.DataVersion;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.ProcessSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One Nacos server on four ports of the loopback interface, without accounts. Its data is in {@code data/NAME} of the
 * home and survives kills and restarts, its own logs are in {@code logs/NAME}. Processes that registered themselves come
 * back by themselves: their clients notice the restart and register again.
 */
public final class NacosServer {

    /** Far above the 6 to 12 s that it takes: on a loaded machine 50 s have been seen. */
    private static final Duration READY_BOUND = Duration.ofSeconds(120);

    private static final long DATA_BYTES = 150L << 20;

    /** A registry of a few processes: 60 MB are in use. A quick start counts, peak speed does not. */
    private static final List<String> SMALL =
            List.of("-Xms32m", "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Home home;
    private final NacosProgram program;
    private final String name;
    private final NacosPorts ports;
    private final RegistryApi api;

    public NacosServer(Home home, NacosProgram program, String name, NacosPorts ports) {
        this.home = home;
        this.program = program;
        this.name = name;
        this.ports = ports;
        this.api = new RegistryApi(name, ports);
    }

    public String name() {
        return name;
    }

    public NacosPorts ports() {
        return ports;
    }

    /** What a client is told: {@code spring.cloud.nacos.discovery.server-addr} and the like. */
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
            make();
        }
        version().require(folder());
        PrivateFiles.folder(logs());
        PrivateFiles.folder(temporary());
    }

    private void make() {
        PrivateFiles.folder(home.data());
        Path draft = PrivateFiles.folder(home.data(name + ".draft-" + UUID.randomUUID()));
        version().write(draft);
        PrivateFiles.publish(draft, folder());
    }

    /** How it is started: ready when a client can register. */
    public ProcessSpec spec() {
        // Under a random name each start that was killed would leave 14 MB behind.
        ClassArchive archive = ClassArchive.of(home.cache(), program.classPath(), NacosProgram.MAIN);
        Map<String, String> environment =
                Map.of("ROCKSDB_SHAREDLIB_DIR", temporary().toString(), "CLASSPATH", archive.classPath());
        FirstStart first = new FirstStart(files(), folder().resolve("was-ready"));
        return new ProcessSpec(
                        name, command(), files(), environment, first.noted(api.readiness()), READY_BOUND, ports.all())
                .withStart(() -> {
                    first.discardHalfMade();
                    return archive.start();
                });
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        properties().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add(NacosProgram.MAIN);
        return command;
    }

    /** What differs from server to server; the rest is in the server's own {@code application.properties}. */
    private Map<String, Object> properties() {
        return new TreeMap<>(Map.of(
                "file.encoding", "UTF-8",
                "java.io.tmpdir", temporary(),
                "server.tomcat.basedir", temporary().resolve("tomcat"),
                "nacos.home", files(),
                // Some parts of Nacos write there, whatever nacos.home says.
                "user.home", files(),
                "nacos.logs.path", logs(),
                "derby.stream.error.file", logs().resolve("derby.log"),
                "nacos.server.main.port", ports.main()));
    }

    /**
     * The processes that offer a service now, also unhealthy ones; empty for a service that nobody knows.
     *
     * @throws io.twobanks.infra.InfraException when the server does not answer within some seconds
     */
    public List<Instance> instances(String service) {
        return api.instances(service);
    }

    private DataVersion version() {
        return new DataVersion("nacos-" + program.version());
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

    private Path logs() {
        return home.logs().resolve(name);
    }
}
