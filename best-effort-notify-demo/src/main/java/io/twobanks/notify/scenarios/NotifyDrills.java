package io.twobanks.notify.scenarios;

import io.twobanks.workbench.drill.Drill;
import io.twobanks.workbench.drill.DrillList;
import java.util.List;

/** What a person repairs in the drills of best-effort notification. */
public final class NotifyDrills implements DrillList {
    @Override
    public String pattern() {
        return "notify";
    }

    @Override
    public List<Drill> drills() {
        return List.of(new Drill("given-up", Repaired.BY_PERSON, Asked::giveUp));
    }
}
