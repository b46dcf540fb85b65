package io.twobanks.workbench.launch;

import io.twobanks.common.fault.ArmedFault;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.infra.mariadb.DatabaseServer;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.infra.process.Supervisor;
import io.twobanks.workbench.fault.ServiceControl;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One pattern with all its processes, from its start to {@link #close}. */
public final class PatternRun implements AutoCloseable {
    private static final long ROOM_BYTES = 1L << 30;
    private static final Duration ENDING_BOUND = Duration.ofSeconds(20);

    private final Pattern pattern;
    private final RunOptions options;
    private final Supervisor supervisor;
    private final PortPlan ports;
    private final String secret = Secret.fresh();
    private final Databases databases;
    private final RunFaults faults;
    private final Links links = new Links();
    private final BankServices services;
    private final Servers servers = new Servers();

    private PatternRun(Pattern pattern, RunOptions options, Home home) {
        this.pattern = pattern;
        this.options = options;
        this.ports = new PortPlan(options.fixedPorts());
        this.supervisor = new Supervisor(home);
        this.databases = new Databases(pattern, options, secret);
        this.faults = new RunFaults(pattern, supervisor);
        this.services = new BankServices(pattern, supervisor, ports, links, faults, databases, secret);
    }

    /**
     * Starts the servers, and the services without waiting for them.
     *
     * @throws RuntimeException when something has to be put right first; nothing is left running
     */
    public static PatternRun launch(Checkout checkout, Home home, Pattern pattern, RunOptions options) {
        KnownSettings.of(pattern).require(options.properties());
        home.checkSpace(ROOM_BYTES);
        PatternRun run = new PatternRun(Instances.of(pattern, options), options, home);
        return run.orClosed(() -> {
            Surroundings around = new Surroundings(
                    checkout, run.pattern, options, run.supervisor, run.links, run.ports.chosen(), run.servers);
            run.databases.startWith(() -> run.servers.start(around), checkout, run.supervisor, run.ports);
            run.services.launch(
                    new ServiceSpec(checkout, run.pattern, home, options), run.servers.addresses(), options);
        });
    }

    /** The same, and waits until every service is ready. */
    public static PatternRun start(Checkout checkout, Home home, Pattern pattern, RunOptions options) {
        PatternRun run = launch(checkout, home, pattern, options);
        return run.orClosed(run::awaitReady);
    }

    private PatternRun orClosed(Runnable beginning) {
        try {
            beginning.run();
            return this;
        } catch (RuntimeException | Error failed) {
            close();
            throw failed;
        }
    }

    /** Waits until every process is ready. */
    public void awaitReady() {
        supervisor.processes().forEach(ManagedProcess::awaitReady);
        servers.awaitServices(pattern);
    }

    /** Whether the first transfer of fresh processes may take longer than a transfer is given. */
    public boolean needsWarmUp() {
        return servers.needWarmUp();
    }

    public Pattern pattern() {
        return pattern;
    }

    public RunOptions options() {
        return options;
    }

    public Timelines timelines() {
        return faults.timelines();
    }

    /** All processes in the order in which they were started. */
    public List<ManagedProcess> processes() {
        return List.copyOf(supervisor.processes());
    }

    /** The port at which a process can be called, past any proxy. */
    public int port(String process) {
        return servers.port(process).orElseGet(() -> services.port(process));
    }

    /** For the workbench's own web server; free from now on. */
    public int consolePort() {
        return ports.freeConsole();
    }

    /** Where a service can be called. */
    public URI uri(String service) {
        return URI.create("http://127.0.0.1:" + port(service));
    }

    public ManagedProcess process(String name) {
        NotOurs.refuse(name, options.backend().elsewhere());
        return supervisor.named(name);
    }

    public DatabaseServer database(String name) {
        return servers.database(name).orElseGet(() -> databases.server(name));
    }

    /** Of the bank's own user at its databases, for who does there what the bank does. */
    public String bankPassword() {
        return secret;
    }

    /** What an administrator of one of the servers can ask, by its type; empty where the pattern has none of this kind. */
    public <T> Optional<T> admin(Class<T> type) {
        return servers.admin(type);
    }

    /** What lies at those servers and will still have an effect, whatever the banks' registers say. */
    public List<String> inFlight() {
        return servers.residue();
    }

    /** The connection between a service and what it calls. */
    public Link link(String from, String to) {
        return links.between(from, to);
    }

    public List<Link> links() {
        return links.all();
    }

    /** What all services have written so far, by time. */
    public List<TimelineLine> timeline() {
        return faults.timeline();
    }

    public List<ArmedFault> faults() {
        return faults.armed();
    }

    /** The fault controls of the services that can answer now. */
    public List<ServiceControl> liveControls() {
        return faults.live();
    }

    /** In every service; one that is not running gets it when it is started again. @throws io.twobanks.workbench.Problem for no such */
    public void arm(ArmedFault fault) {
        faults.arm(fault);
    }

    /** A fault was seen to fire in one service: from now on it is used up in the others, too. */
    public void noteFired() {
        faults.pushToWhoLives();
    }

    /** Kills a process if it lives, and starts it again on the same ports and data with the faults that are left. */
    public void restart(String name) {
        faults.handOver();
        process(name).restart();
    }

    /** Disarms everything, lets go who waits, repairs the network and thaws what is frozen. Dead processes stay dead. */
    public void heal() {
        links.heal();
        supervisor.thawAll();
        faults.heal();
    }

    /** Ends all processes and gives the home free. */
    @Override
    public void close() {
        supervisor.close();
        // Ctrl-C may have begun to close it already; return only when everything is gone.
        supervisor.processes().forEach(process -> process.awaitEnd(ENDING_BOUND));
        // Not before: a bank that is ending asks its database, and waits for seconds when the way there is gone.
        links.close();
        servers.close();
        databases.close();
        ports.close();
    }
}
