package io.twobanks.workbench.console;

import io.twobanks.workbench.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * One scenario under several patterns: what is played, or was played last.
 *
 * @param seed the same for all
 * @param command plays the same again
 * @param lanes one for each pattern, in the order in which they are played
 */
record SideBySide(String scenario, long seed, String command, List<Lane> lanes) {
    static final int FEWEST = 2;
    static final int MOST = 4;

    /** All of them wait. */
    static SideBySide of(List<String> patterns, String scenario, long seed) {
        String command =
                "./twobanks compare %s --only %s --seed %d".formatted(String.join(" ", patterns), scenario, seed);
        return new SideBySide(
                scenario, seed, command, patterns.stream().map(Lane::waiting).toList());
    }

    /** @throws Problem when these are too few, too many, or one of them twice */
    static void requireSeveral(List<String> patterns) {
        if (patterns == null
                || patterns.stream().anyMatch(Objects::isNull)
                || patterns.size() < FEWEST
                || patterns.size() > MOST
                || new HashSet<>(patterns).size() < patterns.size()) {
            throw new Problem("lockstep.howMany", FEWEST, MOST);
        }
    }

    SideBySide with(int place, Lane lane) {
        List<Lane> all = new ArrayList<>(lanes);
        all.set(place, lane);
        return new SideBySide(scenario, seed, command, List.copyOf(all));
    }
}
