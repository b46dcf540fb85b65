package io.twobanks.workbench.scenario;

import io.twobanks.workbench.launch.Checkout;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives each scenario its processes. They are used again for the next scenario when that is safe: the same guards, the
 * last verdict valid, nothing left in any server, every process alive.
 */
final class ProcessSets implements AutoCloseable {
    private final Checkout checkout;
    private final Path folder;
    private final String pattern;
    private ProcessSet current;
    private int started;

    ProcessSets(Checkout checkout, Path folder, String pattern) {
        this.checkout = checkout;
        this.folder = folder;
        this.pattern = pattern;
    }

    ProcessSet of(Scenario scenario) {
        Map<String, String> wanted = new TreeMap<>(checkout.pattern(pattern).scenarioProperties());
        wanted.putAll(scenario.properties());
        if (current != null && (scenario.isAlone() || !current.has(wanted) || !current.isWhole())) {
            discard();
        }
        if (current == null) {
            current = ProcessSet.start(checkout, folder.resolve("set-" + ++started), pattern, wanted);
        }
        return current;
    }

    /** The next scenario gets new processes. */
    void discard() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    @Override
    public void close() {
        discard();
    }
}
