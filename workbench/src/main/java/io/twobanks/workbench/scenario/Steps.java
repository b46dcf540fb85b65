package io.twobanks.workbench.scenario;

import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.workbench.launch.PatternRun;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which points were reached in one scenario; its processes may have served others before.
 *
 * @param linesBefore how many lines the timeline had when it began
 */
record Steps(PatternRun run, int linesBefore) {
    static Steps begin(PatternRun run) {
        return new Steps(run, run.timeline().size());
    }

    /** What was written down since it began. */
    List<TimelineLine> timeline() {
        return run.timeline().stream().skip(linesBefore).toList();
    }

    /** The ids of those that were reached so far. */
    Set<String> reached() {
        return timeline().stream().map(TimelineLine::point).collect(Collectors.toSet());
    }
}
