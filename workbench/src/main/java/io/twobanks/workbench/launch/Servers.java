package io.twobanks.workbench.launch;

import io.twobanks.infra.mariadb.DatabaseServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** All middleware of a run. */
final class Servers implements AutoCloseable {
    private volatile List<Middleware> all = List.of();

    /** Starts what the pattern names and the run wants; at the same time, but for those that use another one. */
    void start(Surroundings around) {
        all = Product.of(around.pattern()).stream()
                .flatMap(product -> product.at(around))
                .toList();
        startThose(middleware -> !middleware.usesOthers());
        startThose(Middleware::usesOthers);
    }

    private void startThose(Predicate<Middleware> chosen) {
        Databases.inParallel(all.stream()
                .filter(chosen)
                .<Runnable>map(middleware -> middleware::start)
                .toList());
    }

    /** Where the services find the servers, by the name of the environment variable that tells them. */
    Map<String, String> addresses() {
        Map<String, String> addresses = new HashMap<>();
        all.forEach(middleware -> addresses.putAll(middleware.addresses()));
        return addresses;
    }

    /** The port of one of the processes; empty when it is none of them. */
    Optional<Integer> port(String process) {
        return first(middleware -> middleware.port(process));
    }

    /** What lies there and will still have an effect. */
    List<String> residue() {
        return all.stream().flatMap(middleware -> middleware.residue().stream()).toList();
    }

    /** What an administrator can ask one of them, by its type. */
    <T> Optional<T> admin(Class<T> type) {
        return first(middleware -> middleware.admin(type));
    }

    /** A database server in which one of them keeps its state. */
    Optional<DatabaseServer> database(String name) {
        return first(middleware -> Optional.ofNullable(middleware.databases().get(name)));
    }

    /** Waits until each service of the pattern is known where it has to be. */
    void awaitServices(Pattern pattern) {
        all.forEach(middleware -> middleware.awaitServices(pattern));
    }

    boolean needWarmUp() {
        return all.stream().anyMatch(Middleware::needsWarmUp);
    }

    private <T> Optional<T> first(Function<Middleware, Optional<T>> question) {
        return all.stream().map(question).flatMap(Optional::stream).findFirst();
    }

    @Override
    public void close() {
        all.forEach(Middleware::close);
    }
}
