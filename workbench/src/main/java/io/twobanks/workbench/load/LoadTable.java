package io.twobanks.workbench.load;

import io.twobanks.workbench.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** What a load or a merged log comes to, as lines. */
public final class LoadTable {
    private static final double MICROS_PER_MILLI = 1000;
    private static final String ROW = "%-10s %9s %9s %9s %9s %9s %9s";

    private LoadTable() {}

    /** Counts, times, and what the times leave out. */
    public static List<String> of(LoadOutcome outcome, LoadPlan plan) {
        List<String> lines = new ArrayList<>(counts(outcome));
        lines.add(Messages.text("load.perSecond", String.format(Locale.ROOT, "%.1f", outcome.perSecond())));
        lines.addAll(times(outcome.times()));
        if (!outcome.logWhole()) {
            lines.add(Messages.text("load.logBroken"));
        }
        lines.add(Messages.text(plan.isOpen() ? "load.openSays" : "load.closedSays"));
        return lines;
    }

    private static List<String> counts(LoadOutcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(Messages.text(
                "load.counts",
                outcome.sent(),
                seconds(outcome.seconds()),
                outcome.completed(),
                outcome.accepted(),
                outcome.refused(),
                outcome.unanswered()));
        if (outcome.firstUnanswered() != null) {
            lines.add(Messages.text("load.firstUnanswered", outcome.firstUnanswered()));
        }
        if (outcome.accepted() + outcome.unanswered() > 0) {
            lines.add(later(outcome));
        }
        return lines;
    }

    private static String later(LoadOutcome outcome) {
        LoadOutcome.Later later = outcome.later();
        return Messages.text(
                "load.later",
                later.completed(),
                later.refused(),
                later.unknownThere(),
                later.open(),
                seconds(outcome.settled()));
    }

    /** @param times by tag, in microseconds; shown in milliseconds */
    public static List<String> times(Map<String, Histogram> times) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, ROW, "ms", "n", "p50", "p90", "p99", "p99.9", "max"));
        times.forEach((tag, all) -> lines.add(String.format(
                Locale.ROOT,
                ROW,
                tag,
                all.getTotalCount(),
                millis(all.getValueAtPercentile(50)),
                millis(all.getValueAtPercentile(90)),
                millis(all.getValueAtPercentile(99)),
                millis(all.getValueAtPercentile(99.9)),
                millis(all.getTotalCount() == 0 ? 0 : all.getMaxValue()))));
        return lines;
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.1f", micros / MICROS_PER_MILLI);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }
}
