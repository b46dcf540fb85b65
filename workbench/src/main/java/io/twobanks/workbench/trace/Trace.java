package io.twobanks.workbench.trace;

import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Draws the steps of one transfer as a readable list. */
public final class Trace {
    private final Pattern pattern;

    public Trace(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * The full id of the transfer that is meant.
     *
     * @param wanted an id, the beginning of one, or null for the newest transfer
     */
    public static String find(List<TimelineLine> timeline, String wanted) {
        List<String> ids = timeline.stream()
                .map(TimelineLine::transfer)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            throw new Problem("trace.noneYet");
        }
        if (wanted == null) {
            return ids.get(ids.size() - 1);
        }
        List<String> matching = ids.stream()
                .filter(id -> id.startsWith(wanted.toLowerCase(Locale.ROOT)))
                .toList();
        if (matching.size() != 1) {
            throw new Problem(matching.isEmpty() ? "trace.unknown" : "trace.ambiguous", wanted, matching.size());
        }
        return matching.get(0);
    }

    /** Whether any transfer of this timeline is meant by {@code wanted} (null means the newest). */
    public static boolean knows(List<TimelineLine> timeline, String wanted) {
        return timeline.stream()
                .map(TimelineLine::transfer)
                .anyMatch(id -> id != null && (wanted == null || id.startsWith(wanted.toLowerCase(Locale.ROOT))));
    }

    /** One line of text per step, times counted from the first step. */
    public List<String> draw(Collection<TimelineLine> timeline, String transferId) {
        List<TimelineLine> steps = timeline.stream()
                .filter(line -> transferId.equals(line.transfer()))
                .toList();
        List<String> drawn = new ArrayList<>();
        Instant start = steps.get(0).time();
        for (TimelineLine step : steps) {
            drawn.add(line(step, start));
        }
        return drawn;
    }

    private String line(TimelineLine step, Instant start) {
        double seconds = Duration.between(start, step.time()).toNanos() / 1e9;
        String what = step.fault() == null ? sentence(step) : fault(step.fault());
        return String.format(Locale.ROOT, "%9.3f s  %-6s %-28s %s", seconds, step.role(), step.point(), what);
    }

    private String sentence(TimelineLine step) {
        String meaning = pattern.point(step.point()).map(Pattern.Point::shown).orElse("");
        String details = step.details().entrySet().stream()
                .map(detail -> detail.getKey() + " " + detail.getValue())
                .collect(Collectors.joining(", "));
        return details.isEmpty() ? meaning : meaning + " (" + details + ")";
    }

    private static String fault(TimelineLine.FaultMark mark) {
        return Messages.text("trace.fault." + mark.event().toLowerCase(Locale.ROOT), mark.action(), mark.id());
    }
}
