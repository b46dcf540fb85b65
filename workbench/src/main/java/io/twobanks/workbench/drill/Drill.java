package io.twobanks.workbench.drill;

import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;

/**
 * How the processes get into a state that a person must repair: the first half of a scenario.
 *
 * @param name under which {@code drills.yml} tells about it
 * @param scenario whose settings the services get for it
 * @param breaking the first half
 */
public record Drill(String name, Scenario scenario, Break breaking) {
    /** What is done until a person's turn has come. */
    public interface Break {
        /**
         * Does it.
         *
         * @return the id of the transfer that it is about
         * @throws Exception when it could not be done
         */
        String in(Lab lab) throws Exception;
    }
}
