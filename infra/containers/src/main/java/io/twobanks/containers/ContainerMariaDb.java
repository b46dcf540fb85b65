package io.twobanks.containers;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import io.twobanks.infra.mariadb.BankSchema;
import io.twobanks.infra.mariadb.DatabaseServer;
import io.twobanks.infra.mariadb.SqlScript;
import io.twobanks.infra.process.ProcessSpec;
import io.twobanks.workbench.launch.DatabasePlace;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.testcontainers.mariadb.MariaDBContainer;

/** A bank's MariaDB server in a container of its own, on a port of this machine's loopback interface that it keeps. */
final class ContainerMariaDb implements DatabaseServer {
    private static final int PORT = 3306;

    /** The image makes its system tables at its first start, which takes long on a busy machine. */
    private static final Duration READY_BOUND = Duration.ofMinutes(4);

    private final DatabasePlace place;
    private final int port;
    private final String password = UUID.randomUUID().toString();
    private final MariaDBContainer container;

    ContainerMariaDb(DatabasePlace place) {
        this.place = place;
        this.port = place.free().getAsInt();
        this.container = new MariaDBContainer(Images.of("mariadb"))
                .withPassword(password)
                .withStartupTimeout(READY_BOUND)
                // The same as the embedded server's, for the same reasons: see ServerOptions.
                .withCommand(
                        "--skip-ssl",
                        "--skip-name-resolve",
                        "--character-set-server=utf8mb4",
                        "--max-connections=400",
                        "--innodb-log-file-size=16M",
                        "--innodb-snapshot-isolation=OFF");
        // Else the engine gives it another port at each start, and the banks would look for it at the old one.
        Ports.Binding here = Ports.Binding.bindIpAndPort("127.0.0.1", port);
        container.withCreateContainerCmdModifier(
                command -> command.getHostConfig().withPortBindings(new PortBinding(here, ExposedPort.tcp(PORT))));
    }

    @Override
    public String name() {
        return place.name();
    }

    @Override
    public InetSocketAddress address() {
        return InetSocketAddress.createUnresolved("127.0.0.1", port);
    }

    @Override
    public void initialize() {
        // A container is made at its first start.
    }

    @Override
    public Optional<ProcessSpec> process() {
        List<String> command = List.of("container of " + Images.of("mariadb"));
        return Optional.of(new ProcessSpec(
                        name(),
                        command,
                        place.home().data(name()),
                        Map.of(),
                        process -> answers(),
                        READY_BOUND,
                        List.of(port))
                .startedBy(new ContainerStarter(container)));
    }

    private boolean answers() {
        try (Connection connection = admin()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public Connection admin() throws SQLException {
        String url = "jdbc:mariadb://127.0.0.1:" + port + "/?connectTimeout=1000&socketTimeout=20000";
        return DriverManager.getConnection(url, "root", password);
    }

    /** The client in the container itself. */
    @Override
    public List<String> clientCommand() {
        return List.of("docker", "exec", "-it", container.getContainerId(), "mariadb", "-uroot", "-p" + password);
    }

    @Override
    public void prepare(BankSchema schema) {
        schema.make(this, "%");
    }

    @Override
    public void runScript(String sql, Map<String, String> placeholders) {
        new SqlScript(sql, placeholders).run(name(), this::admin);
    }

    /** Removes the container with its data. */
    @Override
    public void close() {
        container.stop();
    }
}
