package io.twobanks.workbench.launch;

import io.twobanks.common.ProcessId;
import io.twobanks.infra.jvm.ClassArchive;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.JvmStart;
import io.twobanks.infra.process.ProcessSpec;
import io.twobanks.infra.process.Readiness;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How one bank service is started: its JVM, its class path, and what it is told through its environment. */
final class ServiceSpec {
    /** A cold start on a busy machine takes long; a person sees the log meanwhile. */
    private static final Duration READY_BOUND = Duration.ofSeconds(240);

    /** These JVMs live for minutes and are killed a lot: a quick start counts, peak speed does not. */
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    /** The JVM's own compilers and collector, with a limit of memory. */
    private static final List<String> MEASURED = List.of("-Xmx512m");

    private final Checkout checkout;
    private final Pattern pattern;
    private final Home home;
    private final RunOptions options;

    ServiceSpec(Checkout checkout, Pattern pattern, Home home, RunOptions options) {
        this.checkout = checkout;
        this.pattern = pattern;
        this.home = home;
        this.options = options;
    }

    /** What a service is told that only this run knows. */
    record Told(
            int port,
            int announcedPort,
            Map<String, String> addresses,
            int controlPort,
            String controlToken,
            Map<String, String> passwords,
            Map<String, Integer> portsOfCallees,
            Path faults) {}

    ProcessSpec of(String name, Pattern.Service service, Told told) {
        ClassArchive archive = archive(service);
        URI ready = URI.create("http://127.0.0.1:" + told.port() + "/actuator/health/readiness");
        ProcessSpec asBuilt = new ProcessSpec(
                        name,
                        command(name, service, archive),
                        home.data(name),
                        environment(name, service, told),
                        Readiness.http(ready, ProcessId.HEADER),
                        READY_BOUND,
                        List.of(told.port(), told.controlPort()))
                .withStart(() -> isAsBuilt() ? archive.start() : JvmStart.with(List.of()));
        return options.backend().service(pattern, asBuilt);
    }

    /** If not, no archive of classes fits, and none is worth keeping: whoever tries something changes it soon. */
    private boolean isAsBuilt() {
        return checkout.ahead() == null;
    }

    private ClassArchive archive(Pattern.Service service) {
        return ClassArchive.of(home.cache(), checkout.bankClassPath(pattern), service.main());
    }

    /** Whether the classes of all services are, or never will be. */
    boolean areArchived() {
        return !isAsBuilt()
                || pattern.services().values().stream()
                        .allMatch(service -> archive(service).isThere());
    }

    private List<String> command(String name, Pattern.Service service, ClassArchive archive) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options.compilesFully() ? MEASURED : SHORT_LIVED);
        command.add("-Dfile.encoding=UTF-8");
        Product.of(pattern).forEach(product -> command.addAll(product.tells(home, name)));
        Integer debug = options.debug().get(name);
        if (debug != null) {
            command.add("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + debug);
        }
        options.properties().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", classPath(archive), service.main()));
        return command;
    }

    private String classPath(ClassArchive archive) {
        return isAsBuilt() ? archive.classPath() : checkout.ahead() + File.pathSeparator + archive.classPath();
    }

    private Map<String, String> environment(String name, Pattern.Service service, Told told) {
        Map<String, String> environment = new HashMap<>();
        service.environment()
                .forEach((key, value) -> environment.put(
                        key, value.replace("${data}", home.data().toString())));
        told.portsOfCallees()
                .forEach((callee, port) -> environment.put(variable(callee, "_PORT"), String.valueOf(port)));
        if (pattern.databasesOf(service).size() == 1) {
            String only = pattern.databasesOf(service).get(0);
            environment.put("DB_PORT", String.valueOf(told.portsOfCallees().get(only)));
        }
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", String.valueOf(told.port()));
        told.passwords().forEach((database, password) -> {
            environment.put("BANK_PASSWORD", password); // Of a bank with one database.
            environment.put(variable(database, "_BANK_PASSWORD"), password);
        });
        environment.put("BANK_PEER_SECRET", PeerSecret.of(home));
        environment.putAll(told.addresses());
        environment.put("ANNOUNCED_PORT", String.valueOf(told.announcedPort()));
        if (!options.bare()) {
            watch(name, told, environment);
        }
        return environment;
    }

    private void watch(String name, Told told, Map<String, String> environment) {
        environment.put("TWOBANKS_ROLE", name);
        environment.put(
                "TWOBANKS_TIMELINE", Timelines.of(home, pattern.id()).of(name).toString());
        environment.put("TWOBANKS_FAULTS", told.faults().toString());
        environment.put("TWOBANKS_CONTROL_PORT", String.valueOf(told.controlPort()));
        environment.put("TWOBANKS_CONTROL_TOKEN", told.controlToken());
    }

    /** {@code db-a} is found at {@code DB_A_PORT}. */
    private static String variable(String process, String ending) {
        return process.toUpperCase(Locale.ROOT).replace('-', '_') + ending;
    }
}
