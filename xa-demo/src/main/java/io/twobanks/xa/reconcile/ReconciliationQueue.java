package io.twobanks.xa.reconcile;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What {@link Reconcile} has to look at: transfers that ended otherwise than by their own protocol, or both ledgers as a
 * whole, as at every start.
 */
public final class ReconciliationQueue {
    private final Set<String> transfers = ConcurrentHashMap.newKeySet();
    private volatile boolean everything = true;

    /** A transfer that recovery has touched, or whose commit failed; when nobody can say which it was, everything. */
    public void add(Optional<String> transferId) {
        transferId.ifPresentOrElse(this::add, this::addEverything);
    }

    void add(String transferId) {
        transfers.add(transferId);
    }

    void addEverything() {
        everything = true;
    }

    boolean holdsEverything() {
        return everything;
    }

    /** The ledgers are being compared: from now on only those are meant that were added since. */
    void takeEverything() {
        everything = false;
    }

    /** Shows every transfer to {@code judge}, and forgets those that it has judged. */
    void judge(Predicate<String> judge) {
        transfers.removeIf(judge);
    }

    boolean isEmpty() {
        return transfers.isEmpty();
    }
}
