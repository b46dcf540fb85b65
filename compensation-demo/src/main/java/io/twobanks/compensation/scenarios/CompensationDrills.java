package io.twobanks.compensation.scenarios;

import io.twobanks.workbench.drill.Drill;
import io.twobanks.workbench.drill.DrillList;
import java.util.List;

/** What a person repairs in the drills of compensation. */
public final class CompensationDrills implements DrillList {
    @Override
    public String pattern() {
        return "compensation";
    }

    @Override
    public List<Drill> drills() {
        return List.of(new Drill("stuck", GoingBack.STUCK, GoingBack::untilStuck));
    }
}
