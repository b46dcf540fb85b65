package io.twobanks.workbench.launch;

import io.twobanks.infra.process.Supervisor;
import io.twobanks.workbench.fault.ServiceControl;
import io.twobanks.workbench.launch.ServiceSpec.Told;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;

/** Starts the bank services of a run, each told where it finds what it calls: through the run's links, or directly. */
final class BankServices {
    private final Pattern pattern;
    private final Supervisor supervisor;
    private final PortPlan ports;
    private final Links links;
    private final RunFaults faults;
    private final Databases databases;
    private final String secret;

    BankServices(
            Pattern pattern,
            Supervisor supervisor,
            PortPlan ports,
            Links links,
            RunFaults faults,
            Databases databases,
            String secret) {
        this.pattern = pattern;
        this.supervisor = supervisor;
        this.ports = ports;
        this.links = links;
        this.faults = faults;
        this.databases = databases;
        this.secret = secret;
    }

    /** The port at which a bank or a database can be called, past any proxy. */
    int port(String name) {
        return address(name).getPort();
    }

    private InetSocketAddress address(String name) {
        return pattern.databases().contains(name)
                ? databases.server(name).address()
                : InetSocketAddress.createUnresolved(
                        "127.0.0.1",
                        ports.ofService(name, pattern.services().get(name).port()));
    }

    /** Returns before they are ready.
     *
     * @param addresses of the servers, by the environment variable that tells them
     * @param options whether somebody watches them, and where the links are
     */
    void launch(ServiceSpec specification, Map<String, String> addresses, RunOptions options) {
        faults.handOver();
        ports.ofConsole(); // Taken first, so that no service gets it.
        pattern.services().keySet().forEach(this::port); // In this order, whoever calls whom.
        pattern.services()
                .forEach((name, service) -> pattern.callees(service).stream()
                        .filter(callee -> options.isLinked(name, callee))
                        .forEach(callee -> links.add(name, callee, address(callee))));
        pattern.services().forEach((name, service) -> {
            ServiceControl control = new ServiceControl(name, ports.ofControl(name), secret);
            if (!options.bare()) {
                faults.tell(control);
            }
            Told told = told(name, service, control, addresses, options);
            supervisor.launch(specification.of(name, service, told)).onChange(faults::tellWhenReady);
        });
    }

    private Told told(
            String name,
            Pattern.Service service,
            ServiceControl control,
            Map<String, String> addresses,
            RunOptions options) {
        Map<String, Integer> found = new HashMap<>();
        for (String callee : pattern.callees(service)) {
            found.put(
                    callee,
                    options.isLinked(name, callee) ? links.between(name, callee).port() : port(callee));
        }
        int announced = links.towards(name).map(Link::port).orElse(port(name));
        Map<String, String> passwords = new HashMap<>();
        pattern.databasesOf(service).forEach(database -> passwords.put(database, databases.bankPassword(database)));
        return new Told(port(name), announced, addresses, control.port(), secret, passwords, found, faults.file());
    }
}
