package io.twobanks.workbench.museum;

import io.twobanks.infra.mariadb.MariaDbBinaries;
import io.twobanks.infra.mariadb.MariaDbServer;
import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.network.Ports;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.Supervisor;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A MariaDB server with an empty schema, from its first start to {@link #close}. */
public final class OneServer implements AutoCloseable {
    private static final String SCHEMA = "museum";

    private final PortBlock ports;
    private final Supervisor supervisor;
    private final MariaDbServer server;

    private OneServer(Checkout checkout, Home home, PortBlock ports) {
        this.ports = ports;
        this.supervisor = new Supervisor(home);
        MariaDbBinaries binaries =
                MariaDbBinaries.find(home, checkout.serverClassPathFile("server-mariadb"), Optional.empty());
        this.server = new MariaDbServer(home, binaries, "db", ports.first());
    }

    /** Starts one. @param folder its data and logs; what was there is removed */
    public static OneServer start(Checkout checkout, Path folder) {
        Home home = Home.of(folder, checkout.cache());
        home.clean();
        OneServer one = new OneServer(checkout, home, Ports.block(1));
        try {
            one.server.initialize();
            one.supervisor.start(one.server.spec());
            one.server.createSchema(SCHEMA);
            return one;
        } catch (RuntimeException | Error failed) {
            one.close();
            throw failed;
        }
    }

    /** A connection of its own, as an administrator; each statement is a transaction until it is told otherwise. */
    public Connection connect() throws SQLException {
        Connection connection = server.admin();
        connection.setCatalog(SCHEMA);
        return connection;
    }

    /** Runs one statement in a transaction of its own. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Makes a pattern's own tables, as a bank of it has them. */
    public void makeTables(Pattern pattern) {
        try {
            String tables = Files.readAllLines(pattern.module().resolve("schema.sql")).stream()
                    .filter(line -> !line.startsWith("GRANT")) // The bank's user is not there.
                    .collect(Collectors.joining("\n"));
            server.runScript("USE " + SCHEMA + ";\n" + tables, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        supervisor.close();
        ports.close();
    }
}
