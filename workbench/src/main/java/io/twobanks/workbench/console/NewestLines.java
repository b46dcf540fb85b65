package io.twobanks.workbench.console;

import io.twobanks.common.timeline.TimelineLine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest lines of timelines that are being written, and none from before. */
final class NewestLines {
    static final int MOST = 12;

    private final TimelineTail tail;
    private final Instant since;
    private final Deque<TimelineLine> newest = new ArrayDeque<>();

    /** @param since what is older is left out: an earlier scenario's */
    NewestLines(Path folder, Instant since) {
        this.tail = new TimelineTail(folder);
        this.since = since;
    }

    /** The newest now, the last one last. */
    List<TimelineLine> look() {
        for (TimelineLine line : tail.next()) {
            if (line.time().isAfter(since)) {
                newest.addLast(line);
            }
        }
        while (newest.size() > MOST) {
            newest.removeFirst();
        }
        return List.copyOf(newest);
    }
}
