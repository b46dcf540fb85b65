package io.twobanks.common.fault;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A named step of a protocol; each pattern has an enum of its points in the order in which they happen. */
public interface FaultPoint {
    /** {@code pattern.step.place}, for example {@code xa.prepare-b.after}. */
    String id();

    /** Whether something of ours is sent here, which can then also be dropped or doubled. */
    default boolean sends() {
        return false;
    }

    /** What makes sense here. */
    default Set<FaultAction> actions() {
        return Arrays.stream(FaultAction.values())
                .filter(action -> sends() || !action.needsSending())
                .collect(Collectors.toUnmodifiableSet());
    }
}
