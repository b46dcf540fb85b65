package io.twobanks.common.desk;

import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.problem.Refused;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One kind of thing that waits for a person at a bank's desk. It knows what is its own and claims nothing else. Evidence is read
 * anew at every call, so what is shown is what is there.
 */
public interface CaseKind {
    /** How many a person is shown; who has settled some of them sees the next. */
    int SHOWN_AT_ONCE = 100;

    /** Those that wait, oldest first. */
    Stream<DeskItem> open();

    /** The one that waits or has waited under this id; empty when there was never one of this kind. */
    Optional<DeskItem> find(String id);

    /**
     * Does an action that the item offered a moment ago; safe to be done twice, also at the same moment.
     *
     * @throws Refused when the books do not allow it now; nothing has changed then
     * @throws NotPossible when it cannot be done for another reason
     */
    void act(String id, String action);
}
