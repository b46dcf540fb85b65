package io.twobanks.workbench.fault;

import io.twobanks.common.fault.ArmedFault;
import io.twobanks.common.timeline.TimelineLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The faults that are armed in a run. The count of what has fired is read from the timeline, which survives the crash
 * of the process that wrote it; so "once" means once, also over restarts.
 */
public final class ArmedFaults {
    private final List<ArmedFault> armed = new ArrayList<>();

    public synchronized void arm(ArmedFault fault) {
        armed.add(fault);
    }

    /** Disarms everything. */
    public synchronized void clear() {
        armed.clear();
    }

    /** What was armed, whether it has fired or not. */
    public synchronized List<ArmedFault> all() {
        return List.copyOf(armed);
    }

    /** How often a fault has fired. */
    public static long fired(ArmedFault fault, List<TimelineLine> timeline) {
        return count(fault, "FIRED", timeline);
    }

    private static long count(ArmedFault fault, String event, List<TimelineLine> timeline) {
        return timeline.stream()
                .map(TimelineLine::fault)
                .filter(mark -> mark != null
                        && mark.id().equals(fault.id())
                        && mark.event().equals(event))
                .count();
    }

    /**
     * What a process that starts now gets: each fault with what is left of its skips and times, without those that are
     * used up.
     */
    public synchronized List<ArmedFault> left(List<TimelineLine> timeline) {
        return armed.stream()
                .map(fault -> left(fault, timeline))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ArmedFault> left(ArmedFault fault, List<TimelineLine> timeline) {
        int skip = (int) Math.max(0, fault.skip() - count(fault, "SKIPPED", timeline));
        int times = (int) (fault.times() - fired(fault, timeline));
        if (fault.times() > 0 && times <= 0) {
            return Optional.empty();
        }
        return Optional.of(new ArmedFault(
                fault.id(),
                fault.point(),
                fault.action(),
                fault.transfer(),
                skip,
                fault.times() == 0 ? 0 : times,
                fault.delayMillis(),
                fault.role()));
    }
}
