package io.twobanks.xa;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The transfers that ended otherwise than by their own protocol; {@link Reconcile} looks at them. */
final class Suspects {
    private final Set<String> transfers = ConcurrentHashMap.newKeySet();
    private volatile boolean anybody = true;

    /** A transfer that recovery has touched, or whose commit failed. */
    void add(String transferId) {
        transfers.add(transferId);
    }

    /** Nobody can say which transfer it was; so it is at every start. */
    void addAnybody() {
        anybody = true;
    }

    boolean mayBeAnybody() {
        return anybody;
    }

    /** From now on only those are meant that were added since. */
    void clearAnybody() {
        anybody = false;
    }

    /** Shows every suspect to {@code judge}, and forgets those that it has judged. */
    void judge(Predicate<String> judge) {
        transfers.removeIf(judge);
    }

    boolean isEmpty() {
        return transfers.isEmpty();
    }
}
