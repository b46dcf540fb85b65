package io.twobanks.workbench.scenario;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.launch.Pattern.Text;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a pattern declares of one scenario, whether it is run or not.
 *
 * @param promised in the catalogue's codes
 * @param chance why not every transfer's end is sure; null when each is
 * @param steps ids of the points that must have been reached
 * @param breaks the rules of which one has to reject it; empty when it has to be valid
 * @param spoiltBy the setting that makes it go wrong, for example {@code xa.guard.recovery=false}; null with all guards
 */
public record Planned(
        String id, Text text, String promised, Text chance, Set<String> steps, Set<Rule> breaks, String spoiltBy) {
    /** Sorted, so that what is written of it is the same each time. */
    public Planned {
        steps = new TreeSet<>(steps);
        breaks = new TreeSet<>(breaks);
    }

    /** What a scenario declares. */
    public static Planned of(Scenario scenario) {
        Promise promise = scenario.promise();
        return new Planned(
                scenario.id(),
                scenario.text(),
                promise.toString(),
                promise.chance(),
                promise.steps(),
                scenario.breaks(),
                scenario.spoiltBy());
    }

    /** All that a pattern has, in the order in which they are run; its scenarios must be on the class path. */
    public static List<Planned> allOf(String pattern) {
        return ScenarioList.of(pattern).scenarios().stream().map(Planned::of).toList();
    }
}
