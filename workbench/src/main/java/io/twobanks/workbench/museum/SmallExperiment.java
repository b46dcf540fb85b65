package io.twobanks.workbench.museum;

import io.twobanks.workbench.launch.Pattern.Text;
import java.sql.SQLException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;

/**
 * An exhibit that no scenario shows, because it needs nothing but a database: both halves on a real server of its own. Found by
 * {@link ServiceLoader} on the class path of its pattern's scenarios.
 */
public interface SmallExperiment {
    /** Pattern and name, as {@code museum.yml} calls it. */
    String name();

    /**
     * Does the same with the cure or without it.
     *
     * @param server with nothing in it
     */
    Seen run(OneServer server, boolean cured) throws SQLException;

    /**
     * What was to be seen.
     *
     * @param harm whether it went wrong
     * @param sentence with the figures that were read
     */
    record Seen(boolean harm, Text sentence) {}

    /** Those of this class path. */
    static List<SmallExperiment> all() {
        return StreamSupport.stream(ServiceLoader.load(SmallExperiment.class).spliterator(), false)
                .toList();
    }

    /** The one of this class path with this name. @throws IllegalStateException when there is none */
    static SmallExperiment named(String name) {
        return all().stream()
                .filter(experiment -> experiment.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No such experiment: " + name));
    }
}
