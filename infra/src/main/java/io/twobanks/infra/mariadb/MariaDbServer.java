package io.twobanks.infra.mariadb;

import io.twobanks.infra.process.DataVersion;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.ProcessSpec;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One MariaDB server on a port of the loopback interface. Its data is in {@code data/NAME} of the home and survives
 * kills and restarts. The account {@link #adminUser()} may do everything; there is no account without a password.
 */
public final class MariaDbServer implements DatabaseServer {

    /** Far above the 0.3 s that it takes: a loaded machine, and recovery after a kill. */
    private static final Duration READY_BOUND = Duration.ofSeconds(60);

    private static final String LOOPBACK = "127.0.0.1";

    private static final long DATA_BYTES = 150L << 20;

    private final Home home;
    private final MariaDbBinaries binaries;
    private final String name;
    private final int port;

    public MariaDbServer(Home home, MariaDbBinaries binaries, String name, int port) {
        this.home = home;
        this.binaries = binaries;
        this.name = name;
        this.port = port;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InetSocketAddress address() {
        return InetSocketAddress.createUnresolved(LOOPBACK, port);
    }

    public int port() {
        return port;
    }

    /**
     * Makes the data folder unless it is there, complete or not at all. To be called before the first start of each life
     * of the workbench; two servers may do so at once.
     *
     * @throws io.twobanks.infra.InfraException when the data is of another version, or the disk is full
     */
    @Override
    public void initialize() {
        if (!Files.exists(folder())) {
            home.checkSpace(DATA_BYTES);
            new Cache(home.data()).folder(name, this::make);
        }
        version().require(folder());
        administrator().writeInitFile();
        administrator().writeClientOptions(address());
    }

    private void make(Path draft) {
        new DataTemplate(binaries).copyTo(home.cache(), draft.resolve("files"));
        new Administrator(draft).makePassword();
        version().write(draft);
    }

    /** How it is started: ready when the administrator can log in. */
    public ProcessSpec spec() {
        List<String> command = new ServerOptions(binaries, files()).serve(port, folder().resolve("init.sql"));
        return new ProcessSpec(name, command, files(), Map.of(), process -> answers(), READY_BOUND, List.of(port));
    }

    @Override
    public Optional<ProcessSpec> process() {
        return Optional.of(spec());
    }

    private boolean answers() {
        try (Connection connection = admin()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** JDBC URL without a schema; append a schema's name to it. */
    public String adminUrl() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/";
    }

    public String adminUser() {
        return Administrator.USER;
    }

    public String adminPassword() {
        return administrator().password();
    }

    /** A new connection of the administrator, to be closed by the caller. */
    @Override
    public Connection admin() throws SQLException {
        return DriverManager.getConnection(adminUrl() + "?connectTimeout=1000", adminUser(), adminPassword());
    }

    /** The real command-line client, logged in as administrator; arguments such as {@code -e SQL} can be added. */
    @Override
    public List<String> clientCommand() {
        // Not --no-defaults, which would forbid this file as well; this way the machine's own my.cnf is not read.
        return List.of(binaries.client().toString(), "--defaults-file=" + folder().resolve("client.cnf"));
    }

    /** Makes the schema unless it is there. */
    public void createSchema(String schema) {
        runScript("CREATE DATABASE IF NOT EXISTS ${schema}", Map.of("schema", SqlScript.identifier(schema)));
    }

    @Override
    public void prepare(BankSchema schema) {
        schema.make(this, LOOPBACK);
    }

    /**
     * Runs all statements of a script as administrator in one connection, each committed on its own. What is there
     * already is only read, without a lock: schemas and tables made with {@code IF NOT EXISTS}, and single rows of an
     * {@code INSERT IGNORE}, known by their first column.
     *
     * @param placeholders what {@code ${name}} in the script stands for, taken literally
     * @throws io.twobanks.infra.InfraException that names the statement which failed; those before it have been done
     */
    @Override
    public void runScript(String sql, Map<String, String> placeholders) {
        new SqlScript(sql, placeholders).run(name, this::admin);
    }

    private DataVersion version() {
        return new DataVersion("mariadb-" + binaries.version());
    }

    private Administrator administrator() {
        return new Administrator(folder());
    }

    private Path folder() {
        return home.data(name);
    }

    private Path files() {
        return folder().resolve("files");
    }
}
