package io.twobanks.infra.nacos;

import io.twobanks.infra.network.ChosenPorts;
import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.network.Ports;
import java.util.List;

/**
 * The four ports of one server. Clients are told the main one only and find the next by its distance; no setting of
 * Nacos changes the distances.
 *
 * @param main the HTTP API, and what clients are told
 */
public record NacosPorts(int main) {

    private static final int CLIENTS = 1000;
    private static final int PEERS = 1001;
    private static final int RAFT = -1000;

    /** The main port itself when all four are free, else the next one above it where they are. */
    public static NacosPorts preferred(ChosenPorts chosen, int main) {
        return new NacosPorts(chosen.prefer(main, CLIENTS, PEERS, RAFT));
    }

    /** Four ports that no other run gets until the block is closed; the first of it is the main port. */
    public static PortBlock reserve() {
        return Ports.spread(0, CLIENTS, PEERS, RAFT);
    }

    /** Where clients register and are told of changes, over gRPC. */
    public int clients() {
        return main + CLIENTS;
    }

    /** Where other servers of a cluster would come; one node listens as well. */
    public int peers() {
        return main + PEERS;
    }

    /** Where the node agrees on persistent services, here with itself. */
    public int raft() {
        return main + RAFT;
    }

    List<Integer> all() {
        return List.of(main, clients(), peers(), raft());
    }

    /** @throws io.twobanks.infra.InfraException that names the port which is taken */
    void requireFree(String owner) {
        all().forEach(port -> Ports.requireFree(port, owner));
    }
}
