package io.twobanks.infra.network;

import io.twobanks.infra.ExclusiveLock;
import io.twobanks.infra.InfraException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports in 20000–29999 for one run of a scenario: neighbours, or at the distances that a server demands. The range is
 * cut into slots, each with a lock file in the temp folder, so that two runs at once never share a port. Each port is held
 * from here until something of ours listens on it, against the programs that know nothing of these files.
 */
public final class PortBlock implements AutoCloseable {

    private static final int START = 20000;
    private static final int SLOT = 20;
    private static final int SLOTS = 500;
    private static final int END = START + SLOT * SLOTS;

    private final int[] ports;
    private final List<ExclusiveLock> locks;
    private final List<Integer> held = new ArrayList<>();

    private PortBlock(int[] ports, List<ExclusiveLock> locks) {
        this.ports = ports;
        this.locks = locks;
    }

    /** @param distances of the ports from the beginning of a slot */
    static PortBlock take(int... distances) {
        int[] bases = IntStream.range(0, SLOTS)
                .map(slot -> START + slot * SLOT)
                .filter(base -> fits(base, distances))
                .toArray();
        if (distances.length < 1 || bases.length < 1) {
            throw new IllegalArgumentException(
                    "A block has 1 to " + (END - START) + " ports, not " + distances.length + " or so far apart");
        }
        int offset = ThreadLocalRandom.current().nextInt(bases.length);
        return IntStream.range(0, bases.length)
                .map(i -> bases[(offset + i) % bases.length])
                .mapToObj(base -> tryTake(ports(base, distances)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new InfraException("port.block.none", distances.length, START, END - 1));
    }

    private static boolean fits(int base, int[] distances) {
        return IntStream.of(ports(base, distances)).allMatch(port -> port >= START && port < END);
    }

    private static int[] ports(int base, int[] distances) {
        return IntStream.of(distances).map(distance -> base + distance).toArray();
    }

    private static Optional<PortBlock> tryTake(int[] ports) {
        int[] slots = IntStream.of(ports)
                .map(port -> (port - START) / SLOT)
                .distinct()
                .toArray();
        List<ExclusiveLock> locks = new ArrayList<>();
        PortBlock block = new PortBlock(ports, locks);
        for (int slot : slots) {
            ExclusiveLock.tryTake(lockFile(slot)).ifPresent(locks::add);
        }
        if (locks.size() == slots.length && block.holdsAll()) {
            return Optional.of(block);
        }
        block.close();
        return Optional.empty();
    }

    private static Path lockFile(int slot) {
        return Path.of(System.getProperty("java.io.tmpdir"), "twobanks-ports-" + (START + slot * SLOT) + ".lock");
    }

    private boolean holdsAll() {
        return IntStream.of(ports).allMatch(port -> Ports.isFree(port) && HeldPorts.hold(port) && held.add(port));
    }

    public int first() {
        return ports[0];
    }

    public int size() {
        return ports.length;
    }

    /** @param index from 0 to size - 1 */
    public int port(int index) {
        if (index < 0 || index >= ports.length) {
            throw new IndexOutOfBoundsException("The block has " + ports.length + " ports, there is no index " + index);
        }
        return ports[index];
    }

    /** Lets anybody listen on them who knows them; other blocks keep away. */
    public PortBlock letGo() {
        held.forEach(HeldPorts::release);
        held.clear();
        return this;
    }

    /** Gives the block back. */
    @Override
    public void close() {
        letGo();
        locks.forEach(ExclusiveLock::close);
        locks.clear();
    }
}
