package io.twobanks.workbench.launch;

import io.twobanks.infra.mariadb.DatabaseServer;
import io.twobanks.infra.mariadb.ExternalMariaDb;
import io.twobanks.infra.mariadb.Login;
import io.twobanks.workbench.Problem;
import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Servers that somebody else has started, as a file names them; {@code infra/external.env.example} explains each line. What
 * the file leaves out is taken from the environment, so that no password has to lie in a file. What neither names, the
 * workbench starts itself.
 */
public final class ExternalServers implements Backend {
    private static final List<String> OF_A_DATABASE =
            List.of("_ADDRESS", "_USER", "_PASSWORD", "_BANK_PASSWORD", "_BANK_HOST");
    private static final List<String> DATABASES = List.of("db-a", "db-b");
    private static final String MAY_EMPTY = "SCENARIOS_MAY_EMPTY_SCHEMAS";
    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})");
    private static final int LAST_PORT = 65535;

    private final Path file;
    private final Map<String, String> settings = new TreeMap<>();

    private ExternalServers(Path file) {
        this.file = file;
    }

    /** @throws Problem when the file cannot be read or says something that cannot be meant */
    public static ExternalServers read(Path file, Map<String, String> environment) {
        ExternalServers servers = new ExternalServers(file);
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Problem("external.file", file, unreadable.getMessage());
        }
        keys().stream()
                .filter(environment::containsKey)
                .forEach(key -> servers.settings.put(key, environment.get(key)));
        lines.stringPropertyNames()
                .forEach(key -> servers.settings.merge(
                        key,
                        lines.getProperty(key).strip(),
                        (environments, written) -> written.isEmpty() ? environments : written));
        servers.settings.values().removeIf(String::isEmpty);
        servers.requireSense();
        return servers;
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>(Set.of(MAY_EMPTY));
        DATABASES.forEach(
                database -> OF_A_DATABASE.forEach(part -> keys.add(ExternalMariaDb.variable(database) + part)));
        return keys;
    }

    private void requireSense() {
        settings.keySet().stream()
                .filter(key -> !keys().contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new Problem("external.key", file, key, String.join(", ", keys()));
                });
        Collection<InetSocketAddress> named = elsewhere().values();
        if (named.isEmpty()) {
            throw new Problem("external.nothing", file);
        }
        if (named.stream().distinct().count() < named.size()) {
            throw new Problem(
                    "external.same", file, DatabaseServer.shown(named.iterator().next()));
        }
    }

    private InetSocketAddress addressIn(String key) {
        Matcher address = ADDRESS.matcher(settings.get(key));
        if (!address.matches() || Integer.parseInt(address.group(2)) > LAST_PORT) {
            throw new Problem("external.address", file, key, settings.get(key));
        }
        return InetSocketAddress.createUnresolved(address.group(1), Integer.parseInt(address.group(2)));
    }

    @Override
    public DatabaseServer database(DatabasePlace place) {
        String key = ExternalMariaDb.variable(place.name());
        if (!settings.containsKey(key + "_ADDRESS")) {
            return EMBEDDED.database(place);
        }
        ExternalMariaDb.Access access = new ExternalMariaDb.Access(
                addressIn(key + "_ADDRESS"),
                new Login(required(key + "_USER"), required(key + "_PASSWORD")),
                new Login(place.schema() + "_bank", required(key + "_BANK_PASSWORD")),
                settings.getOrDefault(key + "_BANK_HOST", "%"),
                "yes".equals(settings.get(MAY_EMPTY)));
        return new ExternalMariaDb(place.home(), place.binaries(), place.name(), place.schema(), access);
    }

    private String required(String key) {
        return Optional.ofNullable(settings.get(key)).orElseThrow(() -> new Problem("external.missing", file, key));
    }

    @Override
    public Map<String, InetSocketAddress> elsewhere() {
        Map<String, InetSocketAddress> elsewhere = new TreeMap<>();
        for (String database : DATABASES) {
            String key = ExternalMariaDb.variable(database) + "_ADDRESS";
            if (settings.containsKey(key)) {
                elsewhere.put(database, addressIn(key));
            }
        }
        return elsewhere;
    }

    @Override
    public boolean isOwn() {
        return false;
    }
}
