package io.twobanks.workbench.cli;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.mariadb.DatabaseServer;
import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.infra.process.ProcessState;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.api.RunFile;
import io.twobanks.workbench.api.RunView;
import io.twobanks.workbench.api.WorkbenchApi;
import io.twobanks.workbench.launch.Backend;
import io.twobanks.workbench.launch.ExternalServers;
import io.twobanks.workbench.launch.Instances;
import io.twobanks.workbench.launch.KnownSettings;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.launch.RunOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts one pattern, says when it is ready, and stays until it is ended. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final Duration ENDING_BOUND = Duration.ofSeconds(30);
    /** After that. A JVM that ends for the first time writes down what it has loaded, and they end one after the other. */
    private static final Duration ENDING_SLOWLY = Duration.ofSeconds(60);

    private static final int LAST_PORT = 65535;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PATTERN", descriptionKey = "run.pattern")
    private String patternId;

    @Option(names = "-P", paramLabel = "KEY=VALUE", descriptionKey = "run.property")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Option(names = "--instances", paramLabel = "N", descriptionKey = "run.instances")
    private String instances;

    @Option(names = "--debug", paramLabel = "SERVICE=PORT", descriptionKey = "run.debug")
    private Map<String, Integer> debug = new LinkedHashMap<>();

    @Option(names = "--external", paramLabel = "FILE", descriptionKey = "run.external")
    private Path external;

    @Option(names = "--no-browser", descriptionKey = "run.noBrowser")
    private boolean noBrowser;

    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final String token = UUID.randomUUID().toString();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean ending;
    private long started;

    @Override
    public Integer call() throws IOException, InterruptedException {
        started = System.nanoTime();
        Folders folders = Folders.ofThisCheckout();
        Pattern pattern = folders.checkout().pattern(patternId);
        KnownSettings.of(pattern).require(properties);
        requireDebuggable(pattern);
        print(Messages.text("run.starting", pattern.title().shown()));
        if (instances != null) {
            properties.put(Instances.PROPERTY, instances);
        }
        Backend backend = external == null ? Backend.EMBEDDED : ExternalServers.read(external, System.getenv());
        RunOptions options = new RunOptions(true, properties, debug).on(backend);
        Runtime.getRuntime().addShutdownHook(new Thread(this::endInOrder, "end-in-order"));
        try {
            runUntilAsked(folders, pattern, options);
            print(Messages.text("run.ended"));
        } finally {
            ended.countDown(); // From here on the JVM may be gone at any moment.
        }
        return 0;
    }

    private void requireDebuggable(Pattern pattern) {
        debug.forEach((service, port) -> {
            if (!pattern.services().containsKey(service) || port < 1 || port > LAST_PORT) {
                String services = String.join(", ", pattern.services().keySet());
                throw new ParameterException(
                        spec.commandLine(), Messages.text("run.noDebug", service + "=" + port, services));
            }
        });
    }

    private void runUntilAsked(Folders folders, Pattern pattern, RunOptions options)
            throws IOException, InterruptedException {
        try (PatternRun run = PatternRun.launch(folders.checkout(), folders.home(), pattern, options)) {
            attend(run, folders);
        } catch (InfraException interrupted) {
            if (!ending) {
                throw interrupted;
            }
        }
    }

    /** Ctrl-C and SIGTERM: the JVM must not end before the processes have. */
    private void endInOrder() {
        ending = true;
        stopAsked.countDown();
        try {
            if (!ended.await(ENDING_BOUND.toSeconds(), TimeUnit.SECONDS)) {
                print(Messages.text("run.endsSlowly"));
                ended.await(ENDING_SLOWLY.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attend(PatternRun run, Folders folders) throws IOException, InterruptedException {
        try (WorkbenchApi api = WorkbenchApi.start(run, run.consolePort(), token, folders.home(), stopAsked)) {
            writeRunFile(run, api, folders.runFile()); // Early, so that stop and logs work while it starts.
            run.awaitReady();
            writeRunFile(run, api, folders.runFile());
            sayReady(run);
            new Console(folders.home(), this::print).open(api.consoleAddress(), !noBrowser);
            run.processes().forEach(process -> process.onChange(changed -> noteChange(changed, run, api, folders)));
            stopAsked.await();
        } finally {
            Files.deleteIfExists(folders.runFile());
        }
    }

    private void noteChange(ManagedProcess changed, PatternRun run, WorkbenchApi api, Folders folders) {
        if (ending || stopAsked.getCount() == 0) {
            return;
        }
        try {
            writeRunFile(run, api, folders.runFile());
        } catch (IOException e) {
            print(Messages.text("run.fileNotWritten", folders.runFile(), e.getMessage()));
        }
        if (changed.state() == ProcessState.ENDED) {
            print(Messages.text(
                    "run.processEnded", changed.name(), changed.exitCode().orElse(0)));
        } else {
            print(Messages.text(
                    "run.processIs", changed.name(), changed.state().name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    private void writeRunFile(PatternRun run, WorkbenchApi api, Path file) throws IOException {
        long pid = ProcessHandle.current().pid();
        new RunFile(pid, api.url(), token, patternId, RunView.processes(run)).write(file);
    }

    private void sayReady(PatternRun run) {
        run.processes()
                .forEach(process ->
                        print(Messages.text("run.process", process.name(), run.port(process.name()), process.pid())));
        run.options()
                .backend()
                .elsewhere()
                .forEach((name, address) -> print(Messages.text("run.elsewhere", name, DatabaseServer.shown(address))));
        String seconds = String.format(java.util.Locale.ROOT, "%.1f", (System.nanoTime() - started) / 1e9);
        List<String> banks = Instances.byBank(run.pattern()).values().stream()
                .map(instances -> run.uri(instances.get(0)))
                .map(URI::toString)
                .toList();
        print(
                banks.size() == 1
                        ? Messages.text("run.ready", seconds, banks.get(0), patternId)
                        : Messages.text("run.readyBoth", seconds, banks.get(0), banks.get(1), patternId));
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
