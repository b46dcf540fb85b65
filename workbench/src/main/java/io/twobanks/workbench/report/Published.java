package io.twobanks.workbench.report;

import io.twobanks.workbench.scenario.Lines;
import io.twobanks.workbench.scenario.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a comparison is shown to others: nothing that is not as the checkout declares it or was
 * skipped, no evidence, because its files stay
 * where they are, and of what was valid no word of the checker, because the page shows none.
 */
public final class Published {
    private static final Lines NOTHING = new Lines(List.of(), List.of());

    private Published() {}

    public static Comparison of(Comparison comparison) {
        List<Result> results = new ArrayList<>(comparison.results());
        results.removeAll(comparison.outdated());
        results.removeIf(Result::wasSkipped);
        return new Comparison(
                comparison.schema(),
                comparison.machine(),
                comparison.seed(),
                comparison.runs(),
                comparison.patterns(),
                results.stream().map(Published::shortened).toList(),
                comparison.costs(),
                comparison.campaigns());
    }

    private static Result shortened(Result result) {
        Result alone = result.evidenceAt(null);
        return result.passed() && result.breaks().isEmpty() ? alone.explained(NOTHING) : alone;
    }
}
