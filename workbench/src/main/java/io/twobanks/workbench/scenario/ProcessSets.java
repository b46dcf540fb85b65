package io.twobanks.workbench.scenario;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Backend;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Instances;
import io.twobanks.workbench.launch.WarmUp;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives each scenario its processes. They are used again for the next scenario when that is safe: the same guards, the
 * last verdict valid, nothing left in any server, every process alive.
 */
final class ProcessSets implements AutoCloseable {
    /** A start keeps all processors busy; several at once would only make the clients of the others wait. */
    private static final Lock ONE_START_AT_A_TIME = new ReentrantLock();

    private static final Room ROOM = Room.ofThisMachine();

    private final Checkout checkout;
    private final Path folder;
    private final String pattern;
    private final Backend backend;
    private ProcessSet current;
    private int started;
    private int taken;

    ProcessSets(Checkout checkout, Path folder, String pattern, Backend backend) {
        this.checkout = checkout;
        this.folder = folder;
        this.pattern = pattern;
        this.backend = backend;
    }

    ProcessSet of(Scenario scenario) throws SQLException {
        if (!canReuseFor(scenario) || !current.serve()) {
            discard();
        }
        if (current == null) {
            takeRoom(wanted(scenario));
            ONE_START_AT_A_TIME.lock();
            try {
                current = ProcessSet.start(
                        checkout, folder.resolve("set-" + ++started), pattern, wanted(scenario), backend);
                requireServing(); // Before the next start takes all processors.
            } finally {
                ONE_START_AT_A_TIME.unlock();
            }
        }
        return current;
    }

    private void takeRoom(Map<String, String> wanted) {
        int services = checkout.pattern(pattern).services().size();
        int instances = Integer.parseInt(wanted.getOrDefault(Instances.PROPERTY, "1"));
        ROOM.take(services * instances);
        taken = services * instances;
    }

    private void giveRoom() {
        ROOM.give(taken);
        taken = 0;
    }

    private void requireServing() throws SQLException {
        if (!current.serve()) {
            throw new Problem("scenario.doesNotServe", pattern, ProcessSet.WARM_UP.toSeconds());
        }
    }

    boolean canReuseFor(Scenario scenario) {
        return current != null && !scenario.isAlone() && current.has(wanted(scenario)) && current.isWhole();
    }

    private Map<String, String> wanted(Scenario scenario) {
        Map<String, String> wanted = new TreeMap<>(usual());
        wanted.putAll(scenario.properties());
        return wanted;
    }

    private Map<String, String> usual() {
        return checkout.pattern(pattern).scenarioProperties();
    }

    /** Starts and ends all once where the next starts would be slow, because no start has archived its classes yet. */
    void warmUp() {
        if (WarmUp.isMissing(checkout, Home.of(folder, checkout.cache()), checkout.pattern(pattern))) {
            ProcessSet.start(checkout, folder.resolve("warm-up"), pattern, Map.of(), backend)
                    .close(); // With all servers.
        }
    }

    /** The next scenario gets new processes. */
    void discard() {
        try {
            if (current != null) {
                current.close();
            }
        } finally {
            current = null;
            giveRoom();
        }
    }

    @Override
    public void close() {
        discard();
    }
}
