package io.twobanks.workbench.launch;

import io.twobanks.infra.Await;
import io.twobanks.infra.InfraException;
import io.twobanks.infra.nacos.NacosPorts;
import io.twobanks.infra.nacos.NacosProgram;
import io.twobanks.infra.nacos.NacosServer;
import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.process.Supervisor;
import io.twobanks.workbench.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The registry in which the banks find each other: a real Nacos server, where the pattern has one and the run wants it. */
final class Registry implements Middleware {
    static final String NAME = "nacos";

    /** The Spring profile of a bank that finds the other at a fixed address, for machines where memory is short. */
    static final String WITHOUT = "fixed-addresses";

    /** Tells services where it is. */
    static final String ADDRESS = "NACOS_ADDRESS";

    private static final int PREFERRED = 8848;
    private static final Duration REGISTRATION_BOUND = Duration.ofSeconds(60);

    private final Supervisor supervisor;
    private final NacosServer server;
    private final Optional<PortBlock> block;

    Registry(Surroundings around) {
        this.supervisor = around.supervisor();
        NacosProgram program = NacosProgram.find(around.checkout().serverClassPathFile("server-nacos"));
        this.block = around.options().fixedPorts() ? Optional.empty() : Optional.of(NacosPorts.reserve());
        NacosPorts ports = block.map(mine -> new NacosPorts(mine.first()))
                .orElseGet(() -> NacosPorts.preferred(around.chosen(), PREFERRED));
        this.server = new NacosServer(around.home(), program, NAME, ports);
    }

    static boolean isUsed(Surroundings around) {
        return isUsed(around.pattern(), around.options());
    }

    private static boolean isUsed(Pattern pattern, RunOptions options) {
        return pattern.servers().contains(NAME)
                && !WITHOUT.equals(options.properties().get("spring.profiles.active"));
    }

    /** @throws Problem when several instances of a bank would have to be found without the registry */
    static void requireFor(Pattern pattern, RunOptions options) {
        if (pattern.servers().contains(NAME) && !isUsed(pattern, options) && Instances.wantedBy(pattern, options) > 1) {
            throw new Problem("run.instancesNeedRegistry", pattern.id(), WITHOUT);
        }
    }

    @Override
    public void start() {
        server.initialize();
        supervisor.start(server.spec());
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of(ADDRESS, server.address());
    }

    @Override
    public Optional<Integer> port(String process) {
        return NAME.equals(process) ? Optional.of(server.ports().main()) : Optional.empty();
    }

    /** Each instance of a bank by itself. */
    @Override
    public void awaitServices(Pattern pattern) {
        Instances.byBank(pattern).forEach((bank, instances) -> await(bank, instances.size()));
    }

    private void await(String bank, int instances) {
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

    @Override
    public void close() {
        block.ifPresent(PortBlock::close);
    }
}
