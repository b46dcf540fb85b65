package io.twobanks.workbench.console;

import io.twobanks.workbench.Problem;
import org.springframework.stereotype.Component;

/** Who plays scenarios now: one at a time is enough for a machine, and one that has it to itself is not slowed down by others. */
@Component
final class OneAtATime {
    private String playing;

    /** @throws Problem when something else is played */
    synchronized void take(String scenario) {
        if (playing != null) {
            throw new Problem("console.plays", playing);
        }
        playing = scenario;
    }

    synchronized void giveBack() {
        playing = null;
    }
}
