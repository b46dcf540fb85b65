package io.twobanks.workbench.scenario;

/** What is done in a scenario, in the order in which it is done. What it leaves broken is healed afterwards. */
@FunctionalInterface
public interface Experiment {
    /** @throws Exception when a step could not be done; then the scenario shows nothing */
    void run(Lab lab) throws Exception;
}
