package io.twobanks.tcc.scenarios;

import io.twobanks.tcc.Point;
import io.twobanks.workbench.drill.Drill;
import io.twobanks.workbench.drill.DrillList;
import java.util.List;

/** What a person repairs in TCC's drills. */
public final class TccDrills implements DrillList {
    @Override
    public String pattern() {
        return "tcc";
    }

    @Override
    public List<Drill> drills() {
        return List.of(
                new Drill("frozen", GuardsAway.SUSPENDED, lab -> Accidents.tryAfterCancel(Point.FREEZE_BEFORE, lab)));
    }
}
