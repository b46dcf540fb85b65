package io.twobanks.workbench.report;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.scenario.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What two comparisons say differently about the same scenarios. Times and counts differ always and are no change. */
public final class Changes {
    private Changes() {}

    /** A sentence for each change, in the user's language, in the order of the results; those that are gone last. */
    public static List<String> between(Comparison before, Comparison now) {
        Map<String, Result> old = byName(before);
        List<String> changes = new ArrayList<>();
        byName(now).forEach((name, result) -> {
            Result was = old.remove(name);
            if (was == null) {
                changes.add(Messages.text("against.new", name, inShort(result)));
            } else if (!inShort(was).equals(inShort(result))) {
                changes.add(Messages.text("against.changed", name, inShort(was), inShort(result)));
            }
        });
        old.forEach((name, gone) -> changes.add(Messages.text("against.gone", name, inShort(gone))));
        return changes;
    }

    /** A soak may have run one several times; the last one counts. */
    private static Map<String, Result> byName(Comparison comparison) {
        Map<String, Result> results = new LinkedHashMap<>();
        comparison.results().forEach(result -> results.put(result.pattern() + " " + result.scenario(), result));
        return results;
    }

    /** The mark, the verdict, the rules, and how transfers ended, without how many. */
    private static String inShort(Result result) {
        String rules = result.rules().isEmpty() ? "" : " " + result.rules();
        return (result.passed() ? "✓ " : "✗ ") + result.verdict() + rules + " "
                + result.observed().replaceAll("×\\d+", "");
    }
}
