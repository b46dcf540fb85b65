package io.twobanks.common.fault;

import java.util.Set;

/** A named step of a protocol; each pattern has an enum of its points in the order in which they happen. */
public interface FaultPoint {
    /** {@code pattern.step.place}, for example {@code xa.prepare-b.after}. */
    String id();

    /** What makes sense here. */
    Set<FaultAction> actions();
}
