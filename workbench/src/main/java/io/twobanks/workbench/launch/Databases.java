package io.twobanks.workbench.launch;

import io.twobanks.infra.mariadb.BankSchema;
import io.twobanks.infra.mariadb.DatabaseServer;
import io.twobanks.infra.mariadb.ExternalMariaDb;
import io.twobanks.infra.mariadb.MariaDbBinaries;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.Supervisor;
import io.twobanks.workbench.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The database servers of a run: one per bank, each with the pattern's schema and the bank's own user. */
final class Databases {
    private final Pattern pattern;
    private final Map<String, DatabaseServer> servers = new LinkedHashMap<>();
    private final String password;
    private final RunOptions options;

    /** @param password what the bank's user is to have from now on */
    Databases(Pattern pattern, RunOptions options, String password) {
        this.pattern = pattern;
        this.options = options;
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
        ExternalMariaDb.forgetLogins(supervisor.home());
        for (String name : pattern.databases()) {
            DatabasePlace place =
                    new DatabasePlace(checkout, supervisor.home(), name, pattern.id(), () -> ports.ofDatabase(name));
            servers.put(name, options.backend().database(place));
        }
        servers.values().forEach(DatabaseServer::initialize); // All, before anything is written to one of them.
        inParallel(servers.values().stream()
                .<Runnable>map(server -> () -> start(server, supervisor))
                .toList());
    }

    /** The same, and something else at the same time. */
    void startWith(Runnable others, Checkout checkout, Supervisor supervisor, PortPlan ports) {
        inParallel(List.of(() -> start(checkout, supervisor, ports), others));
    }

    private void start(DatabaseServer server, Supervisor supervisor) {
        server.process().ifPresent(supervisor::start);
        BankSchema schema = schema(server.name());
        if (options.fresh()) {
            server.makeFresh(schema);
        }
        server.prepare(schema);
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

    private BankSchema schema(String database) {
        List<String> tables = new ArrayList<>(List.of(script("schema.sql"), script("accounts.sql")));
        patternsOwn().ifPresent(tables::add);
        Map<String, String> placeholders = Map.of("bank", bankOf(database), "password", password);
        return new BankSchema(pattern.id(), pattern.id() + "_bank", script("user.sql"), tables, placeholders);
    }

    /** The tables that only this pattern has. */
    private Optional<String> patternsOwn() {
        Path file = pattern.folder().resolve("schema.sql");
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

    /** Where each can be called. */
    Map<String, InetSocketAddress> addresses() {
        Map<String, InetSocketAddress> addresses = new LinkedHashMap<>();
        servers.forEach((name, server) -> addresses.put(name, server.address()));
        return addresses;
    }

    /** The password with which a bank logs in there. */
    String bankPassword(String database) {
        return server(database).bankPassword().orElse(password);
    }

    /** Their processes have ended. */
    void close() {
        servers.values().forEach(DatabaseServer::close);
    }

    DatabaseServer server(String name) {
        DatabaseServer server = servers.get(name);
        if (server == null) {
            throw new Problem("sql.unknown", name);
        }
        return server;
    }
}
