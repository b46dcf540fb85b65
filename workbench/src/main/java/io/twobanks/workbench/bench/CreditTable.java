package io.twobanks.workbench.bench;

import io.twobanks.workbench.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The second table of contenders that answer before the payee has the money, beside those that do not. */
final class CreditTable {
    private static final double MEDIAN = 50;
    private static final double HIGH = 99;

    private final BenchReport report;
    private final int clients;
    private final Accounts accounts;

    CreditTable(BenchReport report, int clients, Accounts accounts) {
        this.report = report;
        this.clients = clients;
        this.accounts = accounts;
    }

    /** Empty when every contender's answer says that the payee has the money. */
    List<String> lines() {
        if (report.turns().stream().allMatch(turn -> turn.credits() == null)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(Messages.text("bench.table.credited"));
        Grid grid = new Grid(head());
        report.anatomies().forEach(anatomy -> grid.row(row(figures(anatomy.contender()))));
        lines.addAll(grid.lines());
        return lines;
    }

    private List<String> head() {
        List<String> head = new ArrayList<>();
        head.add(Messages.text("bench.column.contender"));
        head.add(Messages.text("bench.column.answers"));
        for (String percentile : List.of("bench.column.median", "bench.column.high")) {
            head.add(Messages.text(percentile));
            report.baselines().forEach(name -> head.add(Messages.text("bench.column.times", name)));
        }
        return head;
    }

    private List<String> row(Figures figures) {
        List<String> cells = new ArrayList<>();
        cells.add(figures.contender());
        cells.add(number("%.0f", figures.answersPerSecond()));
        for (double percent : List.of(MEDIAN, HIGH)) {
            double millis = figures.creditPercentile(percent);
            cells.add(number("%.2f", millis));
            report.baselines()
                    .forEach(name -> cells.add(times(millis, figures(name).creditPercentile(percent))));
        }
        return cells;
    }

    private static String times(double millis, double baseline) {
        return baseline == 0 ? "–" : number("%.1f", millis / baseline);
    }

    private Figures figures(String contender) {
        return Figures.of(report, contender, clients, accounts);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
