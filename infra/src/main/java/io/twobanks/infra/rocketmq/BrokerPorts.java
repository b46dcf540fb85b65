package io.twobanks.infra.rocketmq;

import io.twobanks.infra.network.ChosenPorts;
import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.network.Ports;
import java.util.List;

/**
 * The two ports of one broker. The stock broker has a third one, after its main port, for slaves; this one has none and
 * does not listen there.
 *
 * @param main what the name server tells clients
 */
public record BrokerPorts(int main) {

    private static final int FAST = -2;

    /** The main port itself when both are free, else the next one above it where they are. */
    public static BrokerPorts preferred(ChosenPorts chosen, int main) {
        return new BrokerPorts(chosen.prefer(main, FAST));
    }

    /** Two ports that no other run gets until the block is closed; the first of it is the main port. */
    public static PortBlock reserve() {
        return Ports.spread(-FAST, 0);
    }

    /** Where clients send and commit when they do so by the "VIP channel", which is off in the client by default. */
    public int fast() {
        return main + FAST;
    }

    List<Integer> all() {
        return List.of(main, fast());
    }

    /** @throws io.twobanks.infra.InfraException that names the port which is taken */
    void requireFree(String owner) {
        all().forEach(port -> Ports.requireFree(port, owner));
    }
}
