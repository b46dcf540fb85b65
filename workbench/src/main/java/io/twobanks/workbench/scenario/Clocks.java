package io.twobanks.workbench.scenario;

import java.time.Duration;

/** The clocks of the pattern's services; those of the machine, the databases and the brokers stay right. */
public final class Clocks {
    private final Lab lab;

    public Clocks(Lab lab) {
        this.lab = lab;
    }

    /** Puts a clock ahead, or behind when negative; zero puts it right, and so do a restart and the end of the scenario. */
    public void put(String service, Duration wrongBy) {
        if (!wrongBy.isZero()) {
            lab.observation().faults().did("clock of " + service + " wrong by " + wrongBy);
        }
        lab.run().liveControls().stream()
                .filter(control -> control.service().equals(service))
                .findFirst()
                .orElseThrow()
                .putClock(wrongBy);
    }
}
