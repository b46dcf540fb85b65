package io.twobanks.infra.seata;

import io.twobanks.infra.network.ChosenPorts;
import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.network.Ports;
import java.util.List;

/**
 * The two ports of one coordinator, as far apart as Seata's own.
 *
 * @param main what its clients are told, and what each transaction's id names
 */
public record SeataPorts(int main) {

    private static final int CONSOLE = -1000;

    /** The main port itself when both are free, else the next one above it where they are. */
    public static SeataPorts preferred(ChosenPorts chosen, int main) {
        return new SeataPorts(chosen.prefer(main, CONSOLE));
    }

    /** Two ports that no other run gets until the block is closed; the first of it is the main port. */
    public static PortBlock reserve() {
        return Ports.spread(-CONSOLE, 0);
    }

    /** Of its own web pages, for which nobody is told a password: everything there is in the database as well. */
    public int console() {
        return main + CONSOLE;
    }

    List<Integer> all() {
        return List.of(main, console());
    }

    /** @throws io.twobanks.infra.InfraException that names the port which is taken */
    void requireFree(String owner) {
        all().forEach(port -> Ports.requireFree(port, owner));
    }
}
