package io.twobanks.workbench.scenario;

import io.twobanks.workbench.Problem;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;

/** A demo's scenarios; found by {@link ServiceLoader} on the scenarios' class path. */
public interface ScenarioList {
    /** The pattern's id. */
    String pattern();

    /** In the order in which they are run and reported. */
    List<Scenario> scenarios();

    /** The list of one pattern. */
    static ScenarioList of(String pattern) {
        return StreamSupport.stream(ServiceLoader.load(ScenarioList.class).spliterator(), false)
                .filter(list -> list.pattern().equals(pattern))
                .findFirst()
                .orElseThrow(() -> new Problem("scenario.none", pattern));
    }
}
