package io.twobanks.workbench.report;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.scenario.Result;
import java.util.Locale;
import java.util.stream.Collectors;

/** A comparison as a document in the user's language: a table, and why what was not valid was not. */
final class Markdown {
    private Markdown() {}

    static String of(Comparison comparison) {
        String rows = comparison.results().stream().map(Markdown::row).collect(Collectors.joining());
        String failures = comparison.results().stream()
                .filter(result -> !result.passed() || !result.breaks().isEmpty())
                .map(Markdown::explained)
                .collect(Collectors.joining());
        String columns = Messages.text("report.columns");
        String codes = Messages.text("report.codes");
        return head(comparison) + "\n\n" + columns + "\n|---|---|---|---|---|--:|--:|--:|--:|\n" + rows + "\n" + codes
                + "\n" + failures;
    }

    private static String head(Comparison comparison) {
        Comparison.Machine machine = comparison.machine();
        return Messages.text(
                "report.head",
                comparison.passed(),
                comparison.ran(),
                comparison.seed(),
                machine.cores(),
                machine.java(),
                machine.system());
    }

    private static String row(Result result) {
        return "| %s `%s` | %s | %s | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        result.wasSkipped() ? "–" : result.passed() ? "✓" : "✗",
                        result.pattern() + " " + result.scenario(),
                        result.sentence().shown(),
                        result.breaks().isEmpty() ? result.promised() : "",
                        result.observed(),
                        result.verdict() + (result.rules().isEmpty() ? "" : " " + result.rules()),
                        seconds(result.figures().finalMillis()),
                        seconds(result.figures().lockMillis()),
                        result.figures().exposure().stripTrailingZeros().toPlainString(),
                        result.figures().money().toPlainString());
    }

    private static String seconds(long millis) {
        return millis < 0 ? Messages.text("report.never") : String.format(Locale.ROOT, "%.1f", millis / 1e3);
    }

    private static String explained(Result result) {
        String again = Messages.text("report.replay", result.replay());
        return "\n## " + result.pattern() + " " + result.scenario() + "\n\n"
                + result.explanation().shown().stream()
                        .map(line -> "    " + line + "\n")
                        .collect(Collectors.joining())
                + "\n" + again + "\n";
    }
}
