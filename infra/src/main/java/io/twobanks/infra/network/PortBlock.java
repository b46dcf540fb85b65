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
 * Neighbouring ports in 20000–29999 for one run of a scenario. The range is cut into slots, each with a lock file in the
 * temp folder, so that two runs at once never share a port even before they bind it.
 */
public final class PortBlock implements AutoCloseable {

    private static final int START = 20000;
    private static final int SLOT = 20;
    private static final int SLOTS = 500;

    private final int first;
    private final int size;
    private final List<ExclusiveLock> locks;

    private PortBlock(int first, int size, List<ExclusiveLock> locks) {
        this.first = first;
        this.size = size;
        this.locks = locks;
    }

    static PortBlock take(int size) {
        int wanted = (size + SLOT - 1) / SLOT;
        int choices = SLOTS - wanted + 1;
        if (size < 1 || choices < 1) {
            throw new IllegalArgumentException("A block has 1 to " + SLOT * SLOTS + " ports, not " + size);
        }
        int offset = ThreadLocalRandom.current().nextInt(choices);
        return IntStream.range(0, choices)
                .mapToObj(i -> tryTake((offset + i) % choices, wanted, size))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new InfraException("port.block.none", size, START, START + SLOT * SLOTS - 1));
    }

    private static Optional<PortBlock> tryTake(int slot, int wanted, int size) {
        List<ExclusiveLock> locks = new ArrayList<>();
        PortBlock block = new PortBlock(START + slot * SLOT, size, locks);
        for (int i = slot; i < slot + wanted; i++) {
            ExclusiveLock.tryTake(lockFile(i)).ifPresent(locks::add);
        }
        if (locks.size() == wanted && block.isFree()) {
            return Optional.of(block);
        }
        block.close();
        return Optional.empty();
    }

    private static Path lockFile(int slot) {
        return Path.of(System.getProperty("java.io.tmpdir"), "twobanks-ports-" + (START + slot * SLOT) + ".lock");
    }

    private boolean isFree() {
        return IntStream.range(first, first + size).allMatch(Ports::isFree);
    }

    public int first() {
        return first;
    }

    public int size() {
        return size;
    }

    /** @param index from 0 to size - 1 */
    public int port(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("The block has " + size + " ports, there is no index " + index);
        }
        return first + index;
    }

    /** Gives the block back. */
    @Override
    public void close() {
        locks.forEach(ExclusiveLock::close);
        locks.clear();
    }
}
