package io.twobanks.workbench.launch;

import io.twobanks.infra.mariadb.MariaDbBinaries;
import io.twobanks.infra.mariadb.MariaDbServer;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.Supervisor;
import io.twobanks.workbench.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The database servers of a run: one per bank, each with the pattern's schema and the bank's own user. */
final class Databases {
    private static final String IN_SCHEMA = "USE ${schema};\n";
    private static final List<String> SCRIPTS = List.of("schema.sql", "accounts.sql");

    private final Pattern pattern;
    private final Map<String, MariaDbServer> servers = new LinkedHashMap<>();
    private final String password;

    /** @param password what the bank's user is to have from now on */
    Databases(Pattern pattern, String password) {
        this.pattern = pattern;
        this.password = password;
    }

    /** The server's programs, or those of the server that the user has named. */
    static MariaDbBinaries binaries(Checkout checkout, Home home) {
        String named = System.getenv("TWOBANKS_MARIADB_HOME");
        Optional<Path> installed = Optional.ofNullable(named).map(Path::of);
        return MariaDbBinaries.find(home, checkout.serverClassPathFile("server-mariadb"), installed);
    }

    /** Starts all servers at the same time and returns when each has its schema. */
    void start(Checkout checkout, Supervisor supervisor, PortPlan ports) {
        MariaDbBinaries binaries = binaries(checkout, supervisor.home());
        pattern.databases()
                .forEach(name -> servers.put(
                        name, new MariaDbServer(supervisor.home(), binaries, name, ports.ofDatabase(name))));
        inParallel(servers.values().stream()
                .<Runnable>map(server -> () -> start(server, supervisor))
                .toList());
    }

    /** The same, and something else at the same time. */
    void startWith(Runnable others, Checkout checkout, Supervisor supervisor, PortPlan ports) {
        inParallel(List.of(() -> start(checkout, supervisor, ports), others));
    }

    private void start(MariaDbServer server, Supervisor supervisor) {
        server.initialize();
        supervisor.start(server.spec());
        createSchema(server);
    }

    /** Returns when all have ended; throws what the first failed one threw. */
    static void inParallel(List<Runnable> tasks) {
        List<CompletableFuture<Void>> running =
                tasks.stream().map(CompletableFuture::runAsync).toList();
        try {
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    private void createSchema(MariaDbServer server) {
        server.createSchema(pattern.id());
        Map<String, String> placeholders = Map.of(
                "schema",
                pattern.id(),
                "bank",
                bankOf(server.name()),
                "user",
                "'" + pattern.id() + "_bank'@'127.0.0.1'",
                "password",
                password);
        server.runScript(script("user.sql"), placeholders);
        SCRIPTS.forEach(name -> server.runScript(IN_SCHEMA + script(name), placeholders));
        patternsOwn().ifPresent(script -> server.runScript(IN_SCHEMA + script, placeholders));
    }

    /** The tables that only this pattern has. */
    private Optional<String> patternsOwn() {
        Path file = pattern.module().resolve("schema.sql");
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code db-a} keeps the accounts of bank A. */
    private static String bankOf(String database) {
        return database.substring(database.length() - 1).toUpperCase(java.util.Locale.ROOT);
    }

    private static String script(String name) {
        try (InputStream stream = Databases.class.getResourceAsStream("/io/twobanks/common/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MariaDbServer server(String name) {
        MariaDbServer server = servers.get(name);
        if (server == null) {
            throw new Problem("sql.unknown", name);
        }
        return server;
    }
}
