package io.twobanks.common.desk;

import io.twobanks.common.problem.NotPossible;
import java.util.List;
import java.util.Optional;

/**
 * What a pattern brings to the repair desk. Evidence is read anew at every call, so what is shown is what is there.
 */
public interface RepairDesk {
    /** Everything that waits for a person, oldest first. */
    List<DeskItem> items();

    /** The item that waits under this id, or what was repaired under it; empty when there was never anything. */
    Optional<DeskItem> find(String id);

    /**
     * Does one of the actions that the item offers. Doing it again, also at the same moment, changes nothing and returns
     * the same item.
     *
     * @param id of an item that {@link #find} knows
     * @return the item afterwards
     * @throws NotPossible when the action is not safe now, or could not be done; the item says what is safe
     */
    DeskItem act(String id, String action);

    /** Compares the banks' books now and puts on the desk what does not agree. */
    Reconciliation reconcile();
}
