package io.twobanks.outbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.twobanks.infra.mariadb.MariaDbBinaries;
import io.twobanks.infra.mariadb.MariaDbServer;
import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.network.Ports;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.Supervisor;
import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A real MariaDB server for tests that want this pattern's tables and no bank. */
final class OutboxServer implements AutoCloseable {
    private final PortBlock ports = Ports.block(1);
    private final Supervisor supervisor;
    private final MariaDbServer server;
    private final Path module;

    /** @param name of its home */
    OutboxServer(String name) {
        Checkout checkout = Checkout.find();
        module = checkout.pattern("outbox").module();
        Home home = Home.of(module.resolve("target/twobanks-runs").resolve(name), checkout.cache());
        home.clean();
        MariaDbBinaries binaries =
                MariaDbBinaries.find(home, checkout.serverClassPathFile("server-mariadb"), Optional.empty());
        server = new MariaDbServer(home, binaries, "db", ports.first());
        server.initialize();
        supervisor = new Supervisor(home);
        supervisor.start(server.spec());
    }

    /** Makes a bank's tables in a schema of this name. */
    void create(String schema) throws IOException {
        server.createSchema(schema);
        try (InputStream common = OutboxServer.class.getResourceAsStream("/io/twobanks/common/schema.sql")) {
            runIn(schema, new String(common.readAllBytes(), StandardCharsets.UTF_8));
        }
        runIn(schema, Files.readString(module.resolve("schema.sql")));
    }

    private void runIn(String schema, String script) {
        String tables = script.lines().filter(line -> !line.startsWith("GRANT")).collect(Collectors.joining("\n"));
        server.runScript("USE " + schema + ";\n" + tables, Map.of());
    }

    /** Waiting rows, all of them due. */
    void fill(String schema, int rows) throws SQLException {
        execute(
                schema,
                "INSERT INTO outbox (transfer_id, kind, body, state, due_at, written_at) SELECT UUID(), 'CREDIT', '{}',"
                        + " 'WAITING', UTC_TIMESTAMP(3) - INTERVAL 1 SECOND, UTC_TIMESTAMP(3) FROM seq_1_to_" + rows);
        execute(schema, "ANALYZE TABLE outbox");
    }

    void execute(String schema, String sql) throws SQLException {
        try (Connection admin = admin(schema);
                Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection admin(String schema) throws SQLException {
        Connection admin = server.admin();
        admin.setCatalog(schema);
        return admin;
    }

    String url(String schema) {
        return server.adminUrl() + schema;
    }

    String user() {
        return server.adminUser();
    }

    String password() {
        return server.adminPassword();
    }

    /** Connections as a bank has them. */
    HikariDataSource pool(String schema, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(schema));
        config.setUsername(user());
        config.setPassword(password());
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(size);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        supervisor.close();
        ports.close();
    }
}
