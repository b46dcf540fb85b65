package io.twobanks.workbench.launch;

import io.twobanks.infra.Await;
import io.twobanks.infra.InfraException;
import io.twobanks.infra.nacos.NacosPorts;
import io.twobanks.infra.nacos.NacosProgram;
import io.twobanks.infra.nacos.NacosServer;
import io.twobanks.infra.network.ChosenPorts;
import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.process.Supervisor;
import io.twobanks.workbench.Problem;
import java.time.Duration;
import java.util.Optional;

/** The registry in which the banks find each other: a real Nacos server, where the pattern has one and the run wants it. */
final class Registry implements AutoCloseable {
    static final String NAME = "nacos";

    /** The Spring profile of a bank that finds the other at a fixed address, for machines where memory is short. */
    static final String WITHOUT = "fixed-addresses";

    private static final int PREFERRED = 8848;
    private static final Duration REGISTRATION_BOUND = Duration.ofSeconds(60);

    private final NacosServer server;
    private final Optional<PortBlock> block;

    private Registry(NacosServer server, Optional<PortBlock> block) {
        this.server = server;
        this.block = block;
    }

    /** Starts it and returns when processes can register; empty where there is none. */
    static Optional<Registry> start(
            Checkout checkout, Pattern pattern, RunOptions options, Supervisor supervisor, ChosenPorts chosen) {
        if (!isUsed(pattern, options)) {
            return Optional.empty();
        }
        Optional<PortBlock> block = options.fixedPorts() ? Optional.empty() : Optional.of(NacosPorts.reserve());
        NacosPorts ports = block.map(mine -> new NacosPorts(mine.first()))
                .orElseGet(() -> NacosPorts.preferred(chosen, PREFERRED));
        NacosProgram program = NacosProgram.find(checkout.serverClassPathFile("server-nacos"));
        Registry registry = new Registry(new NacosServer(supervisor.home(), program, NAME, ports), block);
        registry.server.initialize();
        supervisor.start(registry.server.spec());
        return Optional.of(registry);
    }

    private static boolean isUsed(Pattern pattern, RunOptions options) {
        return pattern.servers().contains(NAME)
                && !WITHOUT.equals(options.properties().get("spring.profiles.active"));
    }

    /** @throws Problem when several instances of a bank would have to be found without the registry */
    static void requireFor(Pattern pattern, RunOptions options) {
        if (pattern.servers().contains(NAME) && !isUsed(pattern, options) && Instances.wantedBy(options) > 1) {
            throw new Problem("run.instancesNeedRegistry", pattern.id(), WITHOUT);
        }
    }

    /** What a bank is told: {@code 127.0.0.1:8848}. */
    String address() {
        return server.address();
    }

    int port() {
        return server.ports().main();
    }

    /** Waits until so many instances of a bank are offered under its name. */
    void await(String bank, int instances) {
        if (!Await.until(() -> isOffered(bank, instances), REGISTRATION_BOUND)) {
            throw new Problem("run.notRegistered", bank, REGISTRATION_BOUND.toSeconds());
        }
    }

    private boolean isOffered(String bank, int instances) {
        try {
            return server.instances(bank).size() >= instances;
        } catch (InfraException late) {
            // On a loaded machine one answer may take longer than a request waits; the bound is for all of them.
            return false;
        }
    }

    /** Gives a test's ports free for the next one. */
    @Override
    public void close() {
        block.ifPresent(PortBlock::close);
    }
}
