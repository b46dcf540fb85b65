package io.twobanks.workbench.scenario;

import io.twobanks.checker.MetFault;
import io.twobanks.common.fault.ArmedFault;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.workbench.client.Stopwatch;
import io.twobanks.workbench.fault.ArmedFaults;
import io.twobanks.workbench.launch.PatternRun;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a scenario armed and did, so that a fault which never fired is noticed. */
final class FaultRecord {
    private final PatternRun run;
    private final Stopwatch stopwatch;
    private final List<ArmedFault> armed = new ArrayList<>();
    private final List<MetFault> done = new ArrayList<>();
    private final List<Deed> deeds = new CopyOnWriteArrayList<>();

    /**
     * Something that the scenario did, at its time.
     *
     * @param at nanoseconds since the scenario began
     * @param what in the words of the command that does the same, for example {@code kill db-b}
     */
    record Deed(long at, String what) {}

    FaultRecord(PatternRun run, Stopwatch stopwatch) {
        this.run = run;
        this.stopwatch = stopwatch;
    }

    void arm(ArmedFault fault) {
        armed.add(fault);
        run.arm(fault);
    }

    /** Something that takes effect by being done. */
    void did(String what) {
        done.add(new MetFault(what, 1));
        repaired(what);
    }

    /** What lets everything pass repairs it; all else is a fault. */
    void onNetwork(String action, String way) {
        String what = action + " " + way;
        if (action.equals("pass")) {
            repaired(what);
        } else {
            did(what);
        }
    }

    /** Something that is no fault, and without which a reader of the sequence would not understand it. */
    void repaired(String what) {
        deeds.add(new Deed(stopwatch.now(), what));
    }

    List<Deed> deeds() {
        return deeds;
    }

    List<MetFault> met(List<TimelineLine> timeline) {
        List<MetFault> met = new ArrayList<>(done);
        armed.forEach(fault ->
                met.add(new MetFault(fault.action() + " at " + fault.point(), ArmedFaults.fired(fault, timeline))));
        return met;
    }
}
