package io.twobanks.xa.scenarios;

import io.twobanks.workbench.drill.Drill;
import io.twobanks.workbench.drill.DrillList;
import java.util.List;

/** What a person repairs in XA's drills. */
public final class XaDrills implements DrillList {
    @Override
    public String pattern() {
        return "xa";
    }

    @Override
    public List<Drill> drills() {
        return List.of(new Drill("log-lost", LogLost.AFTER_COMMIT_A, LogLost::untilPersonDecides));
    }
}
