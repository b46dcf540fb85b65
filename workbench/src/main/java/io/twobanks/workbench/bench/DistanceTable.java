package io.twobanks.workbench.bench;

import io.twobanks.workbench.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What distance does to each pattern: a line for each distance, and how often each pattern crosses it. */
public final class DistanceTable {
    private static final String NOTHING = "–";

    private final DistanceReport report;

    public DistanceTable(DistanceReport report) {
        this.report = report;
    }

    /** For a terminal. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "", Messages.text("bench.distance.title", report.extent().crowd())));
        lines.addAll(Grid.of(distances()).lines());
        lines.addAll(List.of("", Messages.text("bench.distance.crossings")));
        lines.addAll(Grid.of(crossings()).lines());
        lines.addAll(List.of("", note()));
        lines.addAll(reasons());
        lines.add(Table.machine(report.machine()));
        return lines;
    }

    /** For a page. */
    public List<String> markdown() {
        List<String> lines = new ArrayList<>(Grid.of(distances()).markdown());
        lines.addAll(List.of("", Messages.text("bench.distance.crossings"), ""));
        lines.addAll(Grid.of(crossings()).markdown());
        lines.addAll(List.of("", note().replace("\n", " ")));
        reasons().forEach(reason -> lines.addAll(List.of("", reason)));
        lines.addAll(List.of("", Table.machine(report.machine()).replace("\n", " ")));
        return lines;
    }

    /** What a page says before there is anything to show. */
    public static List<String> unpublished() {
        return List.of(Messages.text("bench.distance.unpublished"));
    }

    /** One cell, when it has been measured. */
    static String said(DistanceCell cell) {
        String asked = way(cell);
        return cell.isVoid()
                ? Messages.text("bench.distance.void", asked, cell.notAddingUp())
                : Messages.text(
                        "bench.distance.cell",
                        asked,
                        number("%.1f", cell.toB().medianMillis()),
                        number("%.1f", cell.untilCredited()),
                        speed(cell.spread()),
                        speed(cell.hot()));
    }

    private List<List<String>> distances() {
        List<List<String>> rows = new ArrayList<>();
        int crowd = report.extent().crowd();
        rows.add(List.of(
                Messages.text("bench.distance.column.pattern"),
                Messages.text("bench.distance.column.way"),
                Messages.text("bench.distance.column.answer"),
                Messages.text("bench.distance.column.high"),
                Messages.text("bench.distance.column.booked"),
                Messages.text("bench.distance.column.answerToA"),
                Messages.text("bench.distance.column.spread", crowd),
                Messages.text("bench.distance.column.hot", crowd)));
        report.cells().forEach(cell -> rows.add(cell.isVoid() ? empty(cell.pattern(), way(cell)) : row(cell)));
        report.notMeasured().forEach(pattern -> rows.add(empty(pattern, NOTHING)));
        return rows;
    }

    private static List<String> row(DistanceCell cell) {
        return List.of(
                cell.pattern(),
                way(cell),
                number("%.1f", cell.toB().medianMillis()),
                number("%.1f", cell.toB().highMillis()),
                number("%.1f", cell.untilCredited()),
                number("%.1f", cell.toA().medianMillis()),
                speed(cell.spread()),
                speed(cell.hot()));
    }

    private static List<String> empty(String pattern, String way) {
        return List.of(pattern + " VOID", way, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);
    }

    /** As asked, and as measured. */
    private static String way(DistanceCell cell) {
        String asked =
                cell.asked() == Math.rint(cell.asked()) ? number("%.0f", cell.asked()) : String.valueOf(cell.asked());
        return asked + " (" + number("%.2f", cell.measured()) + ")";
    }

    private static String speed(DistanceCell.Answers answers) {
        String perSecond = number(answers.perSecond() < 10 ? "%.1f" : "%.0f", answers.perSecond());
        return answers.errors() == 0 ? perSecond : perSecond + " !" + answers.errors();
    }

    private List<List<String>> crossings() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                Messages.text("bench.distance.column.pattern"),
                Messages.text("bench.distance.column.toAnswer"),
                Messages.text("bench.distance.column.toCredit"),
                Messages.text("bench.distance.column.toAnswerToA")));
        for (String pattern : report.patterns()) {
            List<DistanceCell> cells = report.of(pattern);
            rows.add(List.of(
                    pattern,
                    number(Crossings.of(cells, cell -> cell.toB().medianMillis())),
                    number(Crossings.of(cells, DistanceCell::untilCredited)),
                    number(Crossings.of(cells, cell -> cell.toA().medianMillis()))));
        }
        return rows;
    }

    private String note() {
        return Messages.text(
                "bench.distance.note",
                report.extent().crowd(),
                Accounts.SPREAD.pairs(),
                number("%.1f", report.extent().seconds()));
    }

    private List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        report.cells().stream()
                .filter(DistanceCell::isVoid)
                .forEach(cell ->
                        reasons.add("VOID: " + cell.pattern() + ", " + way(cell) + " ms: " + cell.notAddingUp()));
        report.notMeasured().forEach(pattern -> reasons.add(Messages.text("bench.distance.notMeasured", pattern)));
        return reasons;
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number("%.1f", value.getAsDouble()) : NOTHING;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
