package io.twobanks.workbench.scenario;

import io.twobanks.common.fault.ArmedFault;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.workbench.check.MetFault;
import io.twobanks.workbench.fault.ArmedFaults;
import io.twobanks.workbench.launch.PatternRun;
import java.util.ArrayList;
import java.util.List;

/** What a scenario armed and did, so that a fault which never fired is noticed. */
final class FaultRecord {
    private final PatternRun run;
    private final List<ArmedFault> armed = new ArrayList<>();
    private final List<MetFault> done = new ArrayList<>();

    FaultRecord(PatternRun run) {
        this.run = run;
    }

    void arm(ArmedFault fault) {
        armed.add(fault);
        run.arm(fault);
    }

    /** Something that takes effect by being done. */
    void did(String what) {
        done.add(new MetFault(what, 1));
    }

    List<MetFault> met(List<TimelineLine> timeline) {
        List<MetFault> met = new ArrayList<>(done);
        armed.forEach(fault ->
                met.add(new MetFault(fault.action() + " at " + fault.point(), ArmedFaults.fired(fault, timeline))));
        return met;
    }
}
