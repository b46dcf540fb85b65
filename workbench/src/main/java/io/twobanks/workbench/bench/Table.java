package io.twobanks.workbench.bench;

import io.twobanks.workbench.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A report for a person at a terminal. */
final class Table {
    private static final String NOTHING = "–";
    private static final double MEDIAN = 50;
    private static final double HIGH = 99;
    private static final double PERCENT = 100;

    private final BenchReport report;

    Table(BenchReport report) {
        this.report = report;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int clients : report.settings().clients()) {
            for (Accounts accounts : report.settings().accounts()) {
                lines.add("");
                lines.add(title(clients, accounts));
                lines.addAll(speed(clients, accounts));
                lines.addAll(new CreditTable(report, clients, accounts).lines());
            }
        }
        lines.addAll(notFlat());
        lines.add("");
        lines.add(Messages.text("bench.table.anatomy"));
        lines.addAll(anatomy());
        lines.add("");
        lines.add(Messages.text(
                "bench.table.yardsticks",
                millis(report.yardsticks().roundTripMillis()),
                millis(report.yardsticks().forcedWriteMillis())));
        lines.add(Messages.text("bench.table.note"));
        lines.add(machine(report.machine()));
        return lines;
    }

    /** Who was measured before its steady state; a figure of theirs may be that of a compiler at work. */
    private List<String> notFlat() {
        return report.warmUps().stream()
                .filter(warmUp -> !warmUp.flat())
                .map(Table::notFlat)
                .toList();
    }

    static String notFlat(WarmUp warmUp) {
        return Messages.text(
                "bench.table.notFlat",
                warmUp.contender(),
                number("%+.0f", warmUp.change() * PERCENT),
                number("%.0f", warmUp.compiling() * PERCENT),
                warmUp.transfers());
    }

    static String machine(Machine machine) {
        String load = number("%.1f", machine.loadAverage());
        String facts = Messages.text("bench.table.machine", machine.cores(), machine.jvm(), machine.server(), load);
        return machine.loadAverage() < machine.cores()
                ? facts
                : facts + "\n" + Messages.text("bench.table.busy", machine.cores());
    }

    private static String title(int clients, Accounts accounts) {
        return accounts == Accounts.SPREAD
                ? Messages.text("bench.table.spread", clients, accounts.pairs())
                : Messages.text("bench.table.hot", clients);
    }

    private List<String> speed(int clients, Accounts accounts) {
        List<String> head = new ArrayList<>(List.of(
                Messages.text("bench.column.contender"),
                Messages.text("bench.column.perSecond"),
                Messages.text("bench.column.range"),
                Messages.text("bench.column.median"),
                Messages.text("bench.column.high")));
        report.baselines().forEach(name -> head.add(Messages.text("bench.column.ratio", name)));
        head.add(Messages.text("bench.column.forced"));
        head.add(Messages.text("bench.column.errors"));
        Grid grid = new Grid(head);
        names().forEach(name -> grid.row(row(Figures.of(report, name, clients, accounts))));
        return grid.lines();
    }

    private List<String> row(Figures figures) {
        List<String> cells = new ArrayList<>(List.of(
                figures.contender(),
                number("%.0f", figures.perSecond()),
                number("%.0f", figures.slowest()) + NOTHING + number("%.0f", figures.fastest()),
                millis(figures.percentile(MEDIAN)),
                millis(figures.percentile(HIGH))));
        for (String baseline : report.baselines()) {
            OptionalDouble ratio = figures.ratioTo(Figures.of(report, baseline, figures.clients(), figures.accounts()));
            cells.add(shown("%.2f", ratio));
        }
        cells.add(number("%.1f", figures.forcedWrites()));
        cells.add(figures.isVoid() ? figures.errors() + " VOID" : String.valueOf(figures.errors()));
        return cells;
    }

    private List<String> anatomy() {
        List<String> head = new ArrayList<>();
        head.add(Messages.text("bench.column.contender"));
        head.add(Messages.text("bench.column.quiet"));
        report.baselines().forEach(name -> head.add(Messages.text("bench.column.times", name)));
        head.add(Messages.text("bench.column.roundTrips"));
        head.add(Messages.text("bench.column.serverForced"));
        head.add(Messages.text("bench.column.ownForced"));
        head.add(Messages.text("bench.column.cpuServers"));
        head.add(Messages.text("bench.column.cpuServices"));
        head.add(Messages.text("bench.column.cpuClients"));
        Grid grid = new Grid(head);
        report.anatomies().forEach(anatomy -> grid.row(row(anatomy)));
        return grid.lines();
    }

    private List<String> row(Anatomy anatomy) {
        List<String> cells = new ArrayList<>();
        cells.add(anatomy.contender());
        OptionalDouble quiet = Figures.quiet(report, anatomy.contender());
        cells.add(shown("%.2f", quiet));
        report.baselines().forEach(name -> cells.add(shown("%.1f", ratio(quiet, Figures.quiet(report, name)))));
        cells.add(number("%.1f", anatomy.roundTrips()));
        cells.add(number("%.1f", anatomy.serverForcedWrites()));
        cells.add(anatomy.ownForcedWrites() == null ? NOTHING : number("%.1f", anatomy.ownForcedWrites()));
        List<TurnResult> turns = Figures.all(report, anatomy.contender());
        cells.add(millis(Figures.each(turns, result -> result.cpu().servers())));
        cells.add(millis(Figures.each(turns, result -> result.cpu().services())));
        cells.add(millis(Figures.each(turns, result -> result.cpu().clients())));
        return cells;
    }

    private static OptionalDouble ratio(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent()
                ? OptionalDouble.of(one.getAsDouble() / other.getAsDouble())
                : OptionalDouble.empty();
    }

    /** In the ladder's order. */
    private List<String> names() {
        return report.anatomies().stream().map(Anatomy::contender).toList();
    }

    private static String shown(String format, OptionalDouble value) {
        return value.isPresent() ? number(format, value.getAsDouble()) : NOTHING;
    }

    private static String millis(double value) {
        return number("%.2f", value);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
