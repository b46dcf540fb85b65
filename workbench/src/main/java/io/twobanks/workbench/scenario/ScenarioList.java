package io.twobanks.workbench.scenario;

import io.twobanks.workbench.Problem;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A demo's scenarios; found by {@link ServiceLoader} on the scenarios' class path. */
public interface ScenarioList {
    /** The pattern's id. */
    String pattern();

    /** In the order in which they are run and reported. */
    List<Scenario> scenarios();

    /**
     * One for each kind of end, and one that shows a guard needed: what is run when nobody can wait for all.
     *
     * @return ids of the list
     */
    Set<String> examples();

    /**
     * The examples themselves.
     *
     * @throws IllegalStateException when there is none under one of the ids
     */
    default List<Scenario> exampleScenarios() {
        List<Scenario> found = scenarios().stream()
                .filter(scenario -> examples().contains(scenario.id()))
                .toList();
        if (found.size() != examples().size()) {
            throw new IllegalStateException("Not all are there: " + examples() + ", found: " + found);
        }
        return found;
    }

    /** The list of one pattern. */
    static ScenarioList of(String pattern) {
        return StreamSupport.stream(ServiceLoader.load(ScenarioList.class).spliterator(), false)
                .filter(list -> list.pattern().equals(pattern))
                .findFirst()
                .orElseThrow(() -> new Problem("scenario.none", pattern));
    }
}
