package io.twobanks.workbench.launch;

import io.twobanks.infra.network.ChosenPorts;
import io.twobanks.infra.process.Supervisor;
import io.twobanks.infra.rocketmq.BrokerAdmin;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a pattern needs besides databases: a registry, message brokers. */
final class Servers implements AutoCloseable {
    private volatile Optional<Registry> registry = Optional.empty();
    private volatile Optional<MessageBrokers> brokers = Optional.empty();

    void startRegistry(
            Checkout checkout, Pattern pattern, RunOptions options, Supervisor supervisor, ChosenPorts chosen) {
        registry = Registry.start(checkout, pattern, options, supervisor, chosen);
    }

    void startBrokers(
            Checkout checkout,
            Pattern pattern,
            RunOptions options,
            Supervisor supervisor,
            Links links,
            ChosenPorts chosen) {
        brokers = MessageBrokers.start(checkout, pattern, options, supervisor, links, chosen);
    }

    /** Where the services find the servers, by the name of the environment variable that tells them. */
    Map<String, String> addresses() {
        Map<String, String> addresses = new HashMap<>();
        registry.ifPresent(known -> addresses.put("NACOS_ADDRESS", known.address()));
        brokers.ifPresent(known -> addresses.put("ROCKETMQ_ADDRESS", known.address()));
        return addresses;
    }

    /** The port of one of the processes; empty when it is none of them. */
    Optional<Integer> port(String process) {
        return Registry.NAME.equals(process)
                ? registry.map(Registry::port)
                : brokers.flatMap(known -> known.port(process));
    }

    Optional<BrokerAdmin> brokerAdmin() {
        return brokers.map(MessageBrokers::admin);
    }

    /** Waits until each service of the pattern is in the registry, where there is one, each instance of a bank by itself. */
    void awaitRegistered(Pattern pattern) {
        registry.ifPresent(
                known -> Instances.byBank(pattern).forEach((bank, instances) -> known.await(bank, instances.size())));
    }

    /** Gives ports free for the next run; the processes are the supervisor's. */
    @Override
    public void close() {
        registry.ifPresent(Registry::close);
        brokers.ifPresent(MessageBrokers::close);
    }
}
