package io.twobanks.mq;

import io.twobanks.common.desk.DeskItem;
import java.util.Optional;
import java.util.stream.Stream;

/** One kind of thing that waits for a person at this bank's desk. */
interface Cases {
    /** How many a person is shown; who has settled some of them sees the next. */
    int SHOWN_AT_ONCE = 100;

    /** Those that wait, oldest first. */
    Stream<DeskItem> open();

    /** The one that waits or has waited under the transfer's id. */
    Optional<DeskItem> find(String transferId);

    /**
     * Does what the item offers; safe to be done twice.
     *
     * @throws io.twobanks.common.problem.NotPossible when it cannot be done now; nothing has changed then
     */
    void act(String transferId, String action);
}
