package io.twobanks.workbench.bench;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * One contender's turns with the same clients and accounts, over all rounds.
 *
 * @param turns one per round, in order
 */
record Figures(String contender, int clients, Accounts accounts, List<TurnResult> turns) {
    private static final double QUIET = 5;

    static Figures of(BenchReport report, String contender, int clients, Accounts accounts) {
        List<TurnResult> turns = all(report, contender).stream()
                .filter(result ->
                        result.turn().clients() == clients && result.turn().accounts() == accounts)
                .toList();
        return new Figures(contender, clients, accounts, turns);
    }

    /** All turns of a contender, whatever its clients and accounts were. */
    static List<TurnResult> all(BenchReport report, String contender) {
        return report.turns().stream()
                .filter(result -> result.turn().contender().equals(contender))
                .toList();
    }

    /**
     * How long a transfer takes when nothing disturbs it, in milliseconds: the fifth percentile of the turns with one
     * client. On a busy machine it stays what it is on an idle one, long after median and speed have lost all meaning.
     *
     * @return empty when there was no turn with one client
     */
    static OptionalDouble quiet(BenchReport report, String contender) {
        Latencies alone = Latencies.merged(all(report, contender).stream()
                .filter(result -> result.turn().clients() == 1)
                .map(TurnResult::latencies)
                .toList());
        return alone.count() == 0 ? OptionalDouble.empty() : OptionalDouble.of(alone.percentile(QUIET));
    }

    /** Median over the rounds. */
    double perSecond() {
        return median(turns.stream().mapToDouble(TurnResult::perSecond).toArray());
    }

    double slowest() {
        return turns.stream().mapToDouble(TurnResult::perSecond).min().orElse(0);
    }

    double fastest() {
        return turns.stream().mapToDouble(TurnResult::perSecond).max().orElse(0);
    }

    /** In milliseconds, over the transfers of all rounds. */
    double percentile(double percent) {
        return Latencies.merged(turns.stream().map(TurnResult::latencies).toList())
                .percentile(percent);
    }

    /** The same of the time until the payee had the money. */
    double creditPercentile(double percent) {
        return Latencies.merged(turns.stream().map(TurnResult::untilCredited).toList())
                .percentile(percent);
    }

    /** Median over the rounds. */
    double answersPerSecond() {
        return median(turns.stream().mapToDouble(TurnResult::answersPerSecond).toArray());
    }

    long errors() {
        return turns.stream().mapToLong(TurnResult::errors).sum();
    }

    boolean isVoid() {
        return turns.stream().anyMatch(TurnResult::isVoid);
    }

    /** How often a server forced a file to disk, for each transfer; less than alone when several share one. */
    double forcedWrites() {
        return each(turns, result -> result.servers().forcedWrites());
    }

    /** What was counted in some turns, for each transfer that was made in them; 0 when there was none. */
    static double each(List<TurnResult> turns, ToDoubleFunction<TurnResult> count) {
        long transfers = turns.stream().mapToLong(TurnResult::transfers).sum();
        return transfers == 0 ? 0 : turns.stream().mapToDouble(count).sum() / transfers;
    }

    /**
     * How many times as many transfers this contender made as the other one: the median of the rounds' ratios, because
     * what disturbs the machine in a round disturbs both.
     *
     * @return empty when the other one was not measured, or made nothing
     */
    OptionalDouble ratioTo(Figures other) {
        double[] ratios = new double[Math.min(turns.size(), other.turns.size())];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] =
                    turns.get(round).perSecond() / other.turns.get(round).perSecond();
        }
        return ratios.length == 0 || other.perSecond() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(median(ratios));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
