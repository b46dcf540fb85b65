package io.twobanks.workbench.bench;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.bench.ScaleCell.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What more processes of each bank do to each pattern: a line for each number of them. */
public final class ScaleTable {
    private final ScaleReport report;

    public ScaleTable(ScaleReport report) {
        this.report = report;
    }

    /** For a terminal. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("", Messages.text("bench.scale.title", report.clients())));
        lines.addAll(grid().lines());
        lines.addAll(List.of("", note()));
        lines.addAll(reasons());
        lines.add(Table.machine(report.machine()));
        return lines;
    }

    /** For a page. */
    public List<String> markdown() {
        List<String> lines = new ArrayList<>(grid().markdown());
        lines.addAll(List.of("", note().replace("\n", " ")));
        reasons().forEach(reason -> lines.addAll(List.of("", reason)));
        lines.addAll(List.of("", Table.machine(report.machine()).replace("\n", " ")));
        return lines;
    }

    /** What a page says before there is anything to show. */
    public static List<String> unpublished() {
        return List.of(Messages.text("bench.scale.unpublished"));
    }

    /** One cell, when it has been measured. */
    static String said(ScaleCell cell) {
        return cell.isVoid()
                ? Messages.text("bench.scale.void", cell.instances(), cell.notAddingUp())
                : Messages.text(
                        "bench.scale.cell",
                        cell.instances(),
                        speed(cell.spread()),
                        speed(cell.hot()),
                        number("%.1f", cell.spread().medianMillis()),
                        number("%.2f", cell.spread().cores()));
    }

    private Grid grid() {
        Grid grid = new Grid(head());
        report.cells().forEach(cell -> grid.row(row(cell)));
        return grid;
    }

    private static List<String> head() {
        return List.of(
                Messages.text("bench.distance.column.pattern"),
                Messages.text("bench.scale.column.instances"),
                Messages.text("bench.scale.column.spread"),
                "p50 ms",
                "p99 ms",
                Messages.text("bench.scale.column.hot"),
                Messages.text("bench.scale.column.services"),
                Messages.text("bench.scale.column.servers"),
                Messages.text("bench.scale.column.cores"));
    }

    private static List<String> row(ScaleCell cell) {
        if (cell.isVoid()) {
            return List.of(
                    cell.pattern() + " VOID", String.valueOf(cell.instances()), "–", "–", "–", "–", "–", "–", "–");
        }
        Figures spread = cell.spread();
        return List.of(
                cell.pattern() + (cell.flat() ? "" : " ~"),
                String.valueOf(cell.instances()),
                speed(spread),
                number("%.1f", spread.medianMillis()),
                number("%.1f", spread.highMillis()),
                speed(cell.hot()),
                number("%.1f", spread.servicesMillis()),
                number("%.1f", spread.serversMillis()),
                number("%.2f", spread.cores()));
    }

    private static String speed(Figures figures) {
        String perSecond = number(figures.perSecond() < 10 ? "%.1f" : "%.0f", figures.perSecond());
        long failed = figures.refused() + figures.unknown();
        return failed == 0 ? perSecond : perSecond + " !" + failed;
    }

    private String note() {
        return Messages.text(
                "bench.scale.note", report.clients(), Accounts.SPREAD.pairs(), number("%.0f", report.seconds()));
    }

    private List<String> reasons() {
        return report.cells().stream()
                .filter(ScaleCell::isVoid)
                .map(cell -> "VOID: " + cell.pattern() + ", " + cell.instances() + ": " + cell.notAddingUp())
                .toList();
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
