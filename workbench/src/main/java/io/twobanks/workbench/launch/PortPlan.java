package io.twobanks.workbench.launch;

import io.twobanks.infra.network.ChosenPorts;
import io.twobanks.infra.network.HeldPorts;
import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.network.Ports;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which process gets which port in a run. A person's run prefers the same ports every time, so that what a walkthrough
 * says is what they type; a test takes a free block.
 */
final class PortPlan implements AutoCloseable {
    private static final int CONSOLE = 8080;
    private static final int FIRST_CONTROL = 18000;
    private static final int FIRST_DATABASE = 13306;
    private static final int TEST_BLOCK = 20;

    private final Optional<PortBlock> block;
    private final ChosenPorts chosen = new ChosenPorts();
    private final Map<String, Integer> taken = new HashMap<>();

    PortPlan(boolean fixed) {
        block = fixed ? Optional.empty() : Optional.of(Ports.block(TEST_BLOCK));
    }

    /** So many services find room in a block, each with a port of its own and one for its control. */
    static int mostServices(int databases) {
        return (TEST_BLOCK - 1 - databases) / 2;
    }

    /** For the workbench itself. */
    int ofConsole() {
        return of("console", CONSOLE);
    }

    /** The same, and free from now on. */
    int freeConsole() {
        HeldPorts.release(ofConsole());
        return ofConsole();
    }

    int ofDatabase(String name) {
        return of(name, FIRST_DATABASE + name.charAt(name.length() - 1) - 'a');
    }

    int ofService(String name, int preferred) {
        return of(name, preferred);
    }

    /** For what a person never types. */
    int ofControl(String service) {
        return of("control-" + service, FIRST_CONTROL);
    }

    private int of(String owner, int preferred) {
        return taken.computeIfAbsent(
                owner, unknown -> block.map(mine -> mine.port(taken.size())).orElseGet(() -> chosen.prefer(preferred)));
    }

    /** For servers that find their ports themselves. */
    ChosenPorts chosen() {
        return chosen;
    }

    /** Gives the ports free for the next run. */
    @Override
    public void close() {
        chosen.close();
        block.ifPresent(PortBlock::close);
    }
}
