package io.twobanks.infra.network;

import io.twobanks.infra.ExclusiveLock;
import io.twobanks.infra.InfraException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The well-known ports that one run has chosen. Of two runs that start in the same second each finds other ports, although
 * nobody listens yet: a chosen port is locked by a file in the temp folder until this is closed or its process is dead.
 */
public final class ChosenPorts implements AutoCloseable {

    private final List<ExclusiveLock> locks = new ArrayList<>();

    /**
     * The port itself when it is free and no other run has chosen it, else the next one above it.
     *
     * @param companions how far away the ports lie that its server listens on as well; they must be free, too
     */
    public synchronized int prefer(int port, int... companions) {
        return Ports.candidates(port)
                .filter(main -> take(IntStream.concat(
                                IntStream.of(main), IntStream.of(companions).map(distance -> main + distance))
                        .toArray()))
                .findFirst()
                .orElseThrow(() -> new InfraException("port.none", port, Ports.lastCandidate(port)));
    }

    private boolean take(int[] ports) {
        List<ExclusiveLock> taken = new ArrayList<>();
        for (int port : ports) {
            Optional<ExclusiveLock> lock =
                    Ports.isFree(port) ? ExclusiveLock.tryTake(lockFile(port)) : Optional.empty();
            if (lock.isEmpty()) {
                taken.forEach(ExclusiveLock::close);
                return false;
            }
            taken.add(lock.get());
        }
        locks.addAll(taken);
        return true;
    }

    /** Each user has files of their own: those of another could not even be opened. */
    private static Path lockFile(int port) {
        String name = "twobanks-" + System.getProperty("user.name") + "-port-" + port + ".lock";
        return Path.of(System.getProperty("java.io.tmpdir"), name.replaceAll("[^A-Za-z0-9.-]", "_"));
    }

    /** Other runs may choose them again. */
    @Override
    public synchronized void close() {
        locks.forEach(ExclusiveLock::close);
        locks.clear();
    }
}
