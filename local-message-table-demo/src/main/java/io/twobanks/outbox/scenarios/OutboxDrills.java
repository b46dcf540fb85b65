package io.twobanks.outbox.scenarios;

import io.twobanks.workbench.drill.Drill;
import io.twobanks.workbench.drill.DrillList;
import java.util.List;

/** What a person repairs in the drills of the outbox. */
public final class OutboxDrills implements DrillList {
    @Override
    public String pattern() {
        return "outbox";
    }

    @Override
    public List<Drill> drills() {
        return List.of(new Drill("parked", Poison.SPOILT, lab -> Poison.untilParked(lab, false)));
    }
}
