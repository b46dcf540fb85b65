package io.twobanks.checker;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** What the pattern of a story declares: a bound of 20 s and nothing else, unless it is told otherwise. */
final class Promise {
    static final long BOUND_SECONDS = 20;

    private final Set<Anomaly> anomalies = EnumSet.noneOf(Anomaly.class);
    private final Set<String> inFlightKinds = new HashSet<>();
    private boolean desk;
    private boolean noLockWaits;
    private double fewestOkPerSecond;
    private int fewestOperations = 1;
    private int fewestReads;

    void allow(Anomaly... more) {
        anomalies.addAll(Set.of(more));
    }

    void explainBy(String kind) {
        inFlightKinds.add(kind);
    }

    void haveDesk() {
        desk = true;
    }

    void forbidLockWaits() {
        noLockWaits = true;
    }

    void floor(double okPerSecond) {
        fewestOkPerSecond = okPerSecond;
    }

    void atLeast(int operations, int reads) {
        fewestOperations = operations;
        fewestReads = reads;
    }

    Declaration declaration() {
        return new Declaration(
                BOUND_SECONDS * 1_000_000_000,
                Set.copyOf(anomalies),
                Set.copyOf(inFlightKinds),
                desk,
                noLockWaits,
                fewestOkPerSecond,
                fewestOperations,
                fewestReads);
    }
}
