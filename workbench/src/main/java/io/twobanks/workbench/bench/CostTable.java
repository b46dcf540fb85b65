package io.twobanks.workbench.bench;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.bench.rung.LocalTransaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** All patterns in one table; what stands in every ladder is shown once, by its medians. */
public final class CostTable {
    private static final String NOTHING = "–";

    private final Costs costs;

    public CostTable(Costs costs) {
        this.costs = costs;
    }

    public List<String> lines() {
        Grid grid = new Grid(head());
        names().forEach(name -> grid.row(row(name)));
        costs.notMeasured().forEach(name -> grid.row(notMeasured(name)));
        List<String> lines = new ArrayList<>(List.of("", Messages.text("bench.all.title")));
        lines.addAll(grid.lines());
        lines.add("");
        lines.add(Messages.text("bench.all.note"));
        lines.addAll(notFlat());
        lines.add(Table.machine(costs.machine()));
        return lines;
    }

    private List<String> head() {
        List<String> head = new ArrayList<>(List.of(Messages.text("bench.column.contender")));
        for (int clients : costs.settings().clients()) {
            head.add(Messages.text("bench.column.perSecondOf", clients));
            head.add(Messages.text("bench.column.ratio", LocalTransaction.NAME));
            head.add(Messages.text("bench.column.median"));
            head.add(Messages.text("bench.column.high"));
        }
        head.addAll(List.of(
                Messages.text("bench.column.credit"),
                Messages.text("bench.column.forced"),
                Messages.text("bench.column.roundTrips"),
                Messages.text("bench.column.cpu"),
                Messages.text("bench.column.memory"),
                Messages.text("bench.column.ready")));
        return head;
    }

    /** The baselines first, then the patterns. */
    private List<String> names() {
        return Stream.concat(costs.costs().stream().filter(cost -> !isPattern(cost)), costs.costs().stream())
                .map(Cost::contender)
                .distinct()
                .toList();
    }

    private static boolean isPattern(Cost cost) {
        return cost.contender().equals(cost.pattern());
    }

    private List<String> row(String name) {
        List<Cost> all = costs.costs().stream()
                .filter(cost -> cost.contender().equals(name))
                .toList();
        List<String> cells = new ArrayList<>();
        cells.add(all.stream().anyMatch(cost -> Boolean.FALSE.equals(cost.flat())) ? name + " ~" : name);
        costs.settings().clients().forEach(clients -> cells.addAll(speed(all, clients)));
        cells.add(shown("%.1f", all, CostTable::credit));
        cells.add(shown("%.1f", all, Cost::forcedWrites));
        cells.add(shown("%.1f", all, Cost::roundTrips));
        cells.add(shown("%.2f", all, cost -> cost.serverMillis() + cost.serviceMillis() + cost.clientMillis()));
        cells.add(shown("%.0f", all, CostTable::megabytes));
        cells.add(shown("%.1f", all, Cost::readySeconds));
        return cells;
    }

    private static List<String> speed(List<Cost> all, int clients) {
        String perSecond = shown(
                "%.0f",
                all, cost -> speed(cost, clients).map(Cost.Speed::perSecond).orElse(null));
        long errors = all.stream()
                .flatMap(cost -> speed(cost, clients).stream())
                .mapToLong(Cost.Speed::errors)
                .sum();
        return List.of(
                errors == 0 ? perSecond : perSecond + " !" + errors,
                shown(
                        "%.2f",
                        all,
                        cost -> speed(cost, clients).map(Cost.Speed::toLocal).orElse(null)),
                shown(
                        "%.1f",
                        all,
                        cost -> speed(cost, clients)
                                .map(Cost.Speed::medianMillis)
                                .orElse(null)),
                shown(
                        "%.1f",
                        all,
                        cost -> speed(cost, clients).map(Cost.Speed::highMillis).orElse(null)));
    }

    private static Optional<Cost.Speed> speed(Cost cost, int clients) {
        return cost.speeds().stream()
                .filter(speed -> speed.clients() == clients && speed.accounts() == Accounts.SPREAD)
                .findFirst();
    }

    /** Where the answer says that the payee has the money, it is the answer's time. */
    private static Double credit(Cost cost) {
        return cost.creditMillis() != null
                ? cost.creditMillis()
                : speed(cost, 1).map(Cost.Speed::medianMillis).orElse(null);
    }

    private static Double megabytes(Cost cost) {
        return cost.servicesMegabytes() == null ? null : cost.servicesMegabytes() + cost.serversMegabytes();
    }

    private List<String> notMeasured(String name) {
        List<String> cells = new ArrayList<>(head());
        cells.replaceAll(cell -> NOTHING);
        cells.set(0, name + " VOID");
        return cells;
    }

    private List<String> notFlat() {
        String names = String.join(
                ", ",
                costs.costs().stream()
                        .filter(cost -> Boolean.FALSE.equals(cost.flat()))
                        .map(cost -> isPattern(cost) ? cost.pattern() : cost.contender() + " (" + cost.pattern() + ")")
                        .toList());
        return names.isEmpty() ? List.of() : List.of(Messages.text("bench.all.notFlat", names));
    }

    /** The median of those that have it. */
    private static String shown(String format, List<Cost> all, Function<Cost, Double> value) {
        double[] values = all.stream()
                .map(value)
                .filter(java.util.Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        OptionalDouble median = Arrays.stream(values).skip(values.length / 2).findFirst();
        return median.isPresent() ? String.format(Locale.ROOT, format, median.getAsDouble()) : NOTHING;
    }
}
