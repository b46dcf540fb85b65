package io.twobanks.workbench.console;

import io.twobanks.common.timeline.TimelineLine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest lines of timelines that are being written, and none from before. */
final class NewestLines {
    private final TimelineTail tail;
    private final Instant since;
    private final int most;
    private final Deque<TimelineLine> newest = new ArrayDeque<>();

    /**
     * @param since what is older is left out: an earlier scenario's
     * @param most so many are kept
     */
    NewestLines(Path folder, Instant since, int most) {
        this.tail = new TimelineTail(folder);
        this.since = since;
        this.most = most;
    }

    /** The newest now, the last one last. */
    List<TimelineLine> look() {
        for (TimelineLine line : tail.next()) {
            if (line.time().isAfter(since)) {
                newest.addLast(line);
            }
        }
        while (newest.size() > most) {
            newest.removeFirst();
        }
        return List.copyOf(newest);
    }
}
