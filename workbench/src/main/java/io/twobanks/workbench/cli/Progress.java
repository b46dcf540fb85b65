package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How far a run has come, and how long the rest will take. It reckons that the rest goes as fast as what this run has done so
 * far, where a scenario counts for as much as it took when it was last run; one that never was counts as the mean of the others.
 */
final class Progress {
    private static final int FEWEST_FOR_AN_ESTIMATE = 3;
    private static final long MINUTES_PER_HOUR = 60;

    private final Clock clock;
    private final Instant began;
    private final int before;
    private final int all;
    private final Map<String, Long> toDo = new HashMap<>();
    private long done;
    private int ended;

    /**
     * @param before how many were run earlier
     * @param names of those that are run now
     * @param known milliseconds that some of them took
     */
    Progress(Clock clock, int before, Collection<String> names, Map<String, Long> known) {
        this.clock = clock;
        this.began = clock.instant();
        this.before = before;
        this.all = before + names.size();
        long mean = Math.max(1, (long) names.stream()
                .filter(known::containsKey)
                .mapToLong(known::get)
                .average()
                .orElse(1));
        names.forEach(name -> toDo.put(name, Math.max(1, known.getOrDefault(name, mean))));
    }

    /** One of the names has ended. */
    void ended(String name) {
        Long weight = toDo.remove(name);
        if (weight != null) {
            ended++;
            done += weight;
        }
    }

    int done() {
        return before + ended;
    }

    int all() {
        return all;
    }

    /** For the end of a line: {@code [12 of 250, about 38 min left]}; without an estimate where it would be a guess. */
    String shown() {
        return toDo.isEmpty() || ended < FEWEST_FOR_AN_ESTIMATE
                ? Messages.text("compare.progress", done(), all)
                : Messages.text("compare.progressLeft", done(), all, shown(left()));
    }

    Duration left() {
        long left = toDo.values().stream().mapToLong(Long::longValue).sum();
        return Duration.ofMillis(
                Math.round(Duration.between(began, clock.instant()).toMillis() * ((double) left / done)));
    }

    private static String shown(Duration time) {
        long minutes = Math.round(time.toSeconds() / 60.0);
        if (minutes < 1) {
            return Messages.text("compare.soon");
        }
        return minutes < 2 * MINUTES_PER_HOUR
                ? Messages.text("compare.minutes", minutes)
                : Messages.text("compare.hours", minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);
    }
}
