package io.twobanks.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a verdict as a few lines of text, in the user's language. */
public final class Report {
    private Report() {}

    /** The result, then for each finding its rule, how many errors there are and what the worst, first and last were. */
    public static List<String> of(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        lines.add(result(verdict.result()));
        verdict.findings().forEach(finding -> lines.addAll(of(finding)));
        verdict.counted().forEach((anomaly, count) -> lines.add(Messages.text("check.report.counted", anomaly, count)));
        if (verdict.exposure().signum() != 0) {
            lines.add(Messages.text("check.report.exposure", Wording.money(verdict.exposure())));
        }
        return lines;
    }

    /** The result, and one sentence for each finding: the rule, what happened to which transfer, and at which step. */
    public static List<String> brief(Verdict verdict, Evidence evidence) {
        List<String> lines = new ArrayList<>();
        lines.add(result(verdict.result()));
        verdict.findings()
                .forEach(finding -> lines.add(Messages.text(
                        "check.report.brief",
                        finding.rule(),
                        text(finding.worst()),
                        finding.count(),
                        steps(evidence))));
        return lines;
    }

    /** Where something was done to the run; the points stand in the words of the faults. */
    private static String steps(Evidence evidence) {
        return evidence.faults().isEmpty()
                ? Messages.text("check.report.noFault")
                : evidence.faults().stream().map(MetFault::what).distinct().collect(Collectors.joining(", "));
    }

    private static String result(Verdict.Result result) {
        return switch (result) {
            case VALID -> Messages.text("check.report.valid");
            case INVALID -> Messages.text("check.report.invalid");
            case UNKNOWN -> Messages.text("check.report.unknown");
        };
    }

    private static List<String> of(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(Messages.text(
                "check.report.finding",
                finding.rule(),
                finding.count(),
                finding.rule().title()));
        lines.add(Messages.text("check.report.worst", text(finding.worst())));
        if (!finding.first().equals(finding.worst())) {
            lines.add(Messages.text("check.report.first", text(finding.first())));
        }
        if (!finding.last().equals(finding.worst()) && !finding.last().equals(finding.first())) {
            lines.add(Messages.text("check.report.last", text(finding.last())));
        }
        return lines;
    }

    /** With the full id, which the sentence abbreviates. */
    private static String text(Finding.Error error) {
        String id = error.transferId();
        return id == null || error.sentence().contains(id) ? error.sentence() : error.sentence() + " [" + id + "]";
    }
}
