package io.twobanks.at.scenarios;

import io.twobanks.workbench.drill.Drill;
import io.twobanks.workbench.drill.DrillList;
import java.util.List;

/** What a person repairs in AT's drills. */
public final class AtDrills implements DrillList {
    @Override
    public String pattern() {
        return "at";
    }

    @Override
    public List<Drill> drills() {
        return List.of(new Drill("dirty-undo", ByHand.DIRTY_WRITE, ByHand::untilUndoIsRefused));
    }
}
