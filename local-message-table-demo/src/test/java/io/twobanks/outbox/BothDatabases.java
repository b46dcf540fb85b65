package io.twobanks.outbox;

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
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two servers with the tables of both banks, as a run has them, but that the bank's user may make tables: a library that is measured
 * beside brings its own. And each bank has rich accounts from 100 on, so that clients do not wait for each other's rows.
 */
final class BothDatabases implements AutoCloseable {
    static final String PASSWORD = "of this test";
    static final int ACCOUNTS = 64;
    static final int FIRST_ACCOUNT = 100;

    private static final String SCHEMA = "outbox";

    private final PortBlock ports = Ports.block(2);
    private final Map<Character, MariaDbServer> servers = new LinkedHashMap<>();
    private final Supervisor supervisor;

    /** @param name of the folder in which the servers live; it begins empty */
    BothDatabases(String name) throws IOException {
        Checkout checkout = Checkout.find();
        Path module = checkout.pattern("outbox").module();
        Home home = Home.of(module.resolve("target/twobanks-runs").resolve(name), checkout.cache());
        home.clean();
        supervisor = new Supervisor(home);
        MariaDbBinaries binaries =
                MariaDbBinaries.find(home, checkout.serverClassPathFile("server-mariadb"), Optional.empty());
        for (char bank : "AB".toCharArray()) {
            MariaDbServer server = new MariaDbServer(home, binaries, "db-" + Character.toLowerCase(bank), port(bank));
            servers.put(bank, server);
            server.initialize();
            supervisor.start(server.spec());
            server.createSchema(SCHEMA);
            makeTables(server, bank, module);
        }
    }

    private static void makeTables(MariaDbServer server, char bank, Path module) throws IOException {
        String user = "'outbox_bank'@'127.0.0.1'";
        Map<String, String> placeholders =
                Map.of("schema", SCHEMA, "bank", String.valueOf(bank), "user", user, "password", PASSWORD);
        for (String script : new String[] {
            ofCommon("user.sql"),
            ofCommon("schema.sql"),
            ofCommon("accounts.sql"),
            Files.readString(module.resolve("schema.sql")),
            "GRANT ALL ON " + SCHEMA + ".* TO ${user};",
            "INSERT INTO account (id, owner, balance) SELECT CONCAT('${bank}-', seq), 'Rich', 1000000 FROM seq_"
                    + FIRST_ACCOUNT + "_to_" + (FIRST_ACCOUNT + ACCOUNTS - 1) + ";"
        }) {
            server.runScript("USE " + SCHEMA + ";\n" + script, placeholders);
        }
    }

    private static String ofCommon(String script) throws IOException {
        try (InputStream stream = BothDatabases.class.getResourceAsStream("/io/twobanks/common/" + script)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    int port(char bank) {
        return ports.port(bank - 'A');
    }

    void execute(char bank, String sql) throws Exception {
        try (Connection admin = admin(bank);
                Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(char bank, String sql) throws Exception {
        try (Connection admin = admin(bank);
                Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection admin(char bank) throws Exception {
        Connection admin = servers.get(bank).admin();
        admin.setCatalog(SCHEMA);
        return admin;
    }

    /** What the log of a server has forced to the disk by now, with what both servers have written to their tables. */
    long forcedWrites() throws Exception {
        long sum = 0;
        for (char bank : servers.keySet()) {
            sum += number(
                    bank,
                    "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS"
                            + " WHERE VARIABLE_NAME = 'INNODB_OS_LOG_FSYNCS'");
        }
        return sum;
    }

    @Override
    public void close() {
        Stream.<Runnable>of(supervisor::close, ports::close).forEach(Runnable::run);
    }
}
