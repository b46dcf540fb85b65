package io.twobanks.workbench.bench;

import io.twobanks.workbench.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report on a backlog for a person at a terminal. */
final class BacklogTable {
    private final BacklogReport report;

    BacklogTable(BacklogReport report) {
        this.report = report;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(Messages.text(
                "bench.backlog.filled",
                report.transfers(),
                tenths(report.fillSeconds()),
                tenths(report.transfers() / report.fillSeconds()),
                report.errors()));
        lines.add(Messages.text("bench.backlog.started", tenths(report.startSeconds())));
        lines.addAll(drained());
        lines.add(Messages.text(
                "bench.backlog.ratio",
                tenths(report.perSecond()),
                number("%.2f", report.lastPerFirst()),
                tenths(report.endSeconds())));
        lines.add("");
        lines.add(Messages.text("bench.backlog.memory"));
        lines.addAll(memory());
        lines.add("");
        lines.add(
                report.notAddingUp() == null
                        ? Messages.text("bench.backlog.booksAgree", report.transfers())
                        : Messages.text("bench.backlog.void", report.notAddingUp()));
        lines.add(Table.machine(report.machine()));
        return lines;
    }

    private List<String> drained() {
        Grid grid = new Grid(List.of(
                Messages.text("bench.column.tenth"),
                Messages.text("bench.column.credits"),
                Messages.text("bench.column.seconds"),
                Messages.text("bench.column.creditsPerSecond"),
                Messages.text("bench.column.cpuServers"),
                Messages.text("bench.column.cpuServices")));
        int number = 1;
        for (Tenth tenth : report.tenths()) {
            grid.row(List.of(
                    String.valueOf(number++),
                    String.valueOf(tenth.credits()),
                    tenths(tenth.seconds()),
                    tenths(tenth.perSecond()),
                    number("%.2f", (double) tenth.cpu().servers() / tenth.credits()),
                    number("%.2f", (double) tenth.cpu().services() / tenth.credits())));
        }
        return grid.lines();
    }

    private List<String> memory() {
        Grid grid = new Grid(List.of(
                Messages.text("bench.column.process"),
                Messages.text("bench.column.empty"),
                Messages.text("bench.column.full"),
                Messages.text("bench.column.halfDrained"),
                Messages.text("bench.column.drained")));
        for (String process : report.drained().resident().keySet()) {
            List<String> cells = new ArrayList<>(List.of(process));
            for (Memory memory : List.of(report.empty(), report.full(), report.draining(), report.drained())) {
                cells.add(known(memory.resident(), process) + " / " + known(memory.own(), process));
            }
            grid.row(cells);
        }
        return grid.lines();
    }

    private static String known(Map<String, Long> megabytes, String process) {
        return megabytes.containsKey(process) ? String.valueOf(megabytes.get(process)) : "–";
    }

    private static String tenths(double value) {
        return number("%.1f", value);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
