package io.twobanks.common.recovery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who works on which pending transfer. Between instances the row says so, together with the lease of the instance that it
 * names; between the threads of this one a memory, which ends with the process, so that an instance that comes back takes
 * over at once what it had. A claim keeps others from doing the same; it is no proof that nobody does, see {@link Instances}.
 */
public final class Claims {
    private final Instances instances;
    private final PendingMapper pending;
    /** How many threads work on an id now; the same id can come twice at the same moment. */
    private final Map<String, Integer> held = new ConcurrentHashMap<>();

    public Claims(Instances instances, PendingMapper pending) {
        this.instances = instances;
        this.pending = pending;
    }

    /** This instance's name, for the row of a new transfer. */
    public String worker() {
        return instances.name();
    }

    /** A thread of this process works on the transfer, until {@link #leave}. */
    public void hold(String transferId) {
        held.merge(transferId, 1, Integer::sum);
    }

    /** A thread has stopped working on it. */
    public void leave(String transferId) {
        held.computeIfPresent(transferId, (id, count) -> count == 1 ? null : count - 1);
    }

    /** Whether a thread of this process works on it. */
    public boolean isHeldHere(String transferId) {
        return held.containsKey(transferId);
    }

    /** Whether somebody works on it: a thread of this process, or an instance that lives. */
    public boolean isHeld(String transferId) {
        return isHeldHere(transferId) || Boolean.TRUE.equals(pending.isTaken(transferId, instances.othersAlive()));
    }

    /** Claims a pending transfer for the calling thread. @return false when it is final or somebody works on it */
    public boolean take(String transferId) {
        if (held.putIfAbsent(transferId, 1) != null) {
            return false;
        }
        boolean taken = false;
        try {
            taken = pending.take(transferId, worker(), instances.othersAlive()) == 1;
            return taken;
        } finally {
            if (!taken) {
                leave(transferId);
            }
        }
    }

    /** Does work on a transfer, if it can be claimed. */
    public void withClaim(String transferId, Runnable work) {
        if (take(transferId)) {
            try {
                work.run();
            } finally {
                leave(transferId);
            }
        }
    }

    /** Rounds through the pending transfers on which nobody else works. */
    public Rounds<Pending> free(int pageSize) {
        return new Rounds<>(
                Pending.START, pageSize, (last, limit) -> pending.free(instances.othersAlive(), last, limit));
    }
}
