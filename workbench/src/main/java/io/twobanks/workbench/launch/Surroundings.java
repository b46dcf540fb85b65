package io.twobanks.workbench.launch;

import io.twobanks.infra.network.ChosenPorts;
import io.twobanks.infra.network.TcpProxy;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.Supervisor;
import java.util.Optional;

/** Where a run's middleware is put: what it is for, how it is wanted, and who holds its processes, links and ports. */
record Surroundings(
        Checkout checkout,
        Pattern pattern,
        RunOptions options,
        Supervisor supervisor,
        Links links,
        ChosenPorts chosen,
        Servers servers) {
    /** Who calls a server that tells all of them the same address, so that there is one link from all of them. */
    private static final String CLIENTS = "banks";

    Home home() {
        return supervisor.home();
    }

    /** The link from all services to a server that both banks use; with the banks apart it is on bank A's side. */
    Link link(String server, TcpProxy proxy) {
        if (options.apart()) {
            Side.B.isFarFrom(proxy, supervisor);
        }
        return links.add(CLIENTS, server, proxy);
    }

    /** What services are told of another server, by the variable's name; empty where the run has none of the kind. */
    Optional<String> addressOf(String variable) {
        return Optional.ofNullable(servers.addresses().get(variable));
    }

    /** A setting of the run, given with {@code -P}, or what holds without it. */
    String setting(OwnSetting setting) {
        return options.properties().getOrDefault(setting.key(), setting.standard());
    }
}
