package io.twobanks.workbench.bench;

import io.twobanks.workbench.bench.rung.LocalTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a transfer costs by one contender of a bench, when nothing fails: a bench's table as data.
 *
 * @param pattern whose ladder it stands in
 * @param began when the bench began
 * @param cores of the machine
 * @param contender its name; the pattern's own service is called as the pattern is
 * @param baseline whether the others of its ladder are compared with it
 * @param quietMillis what a transfer takes when nothing disturbs it; null when it was not measured with one client
 * @param roundTrips to the databases, for each transfer
 * @param forcedWrites of the databases, for each transfer
 * @param serverMillis processor time of all servers for each transfer
 * @param serviceMillis processor time of the pattern's services for each transfer
 * @param speeds one for each number of clients and kind of accounts
 * @param clientMillis processor time of the clients, and of a contender that is in their process, for each transfer
 * @param creditMillis until the payee has the money when nothing else is under way; null where that is the answer
 * @param flat whether it was measured at its steady state; null when nobody has looked
 * @param servicesMegabytes memory of the pattern's services after the last turn, without mapped files; null for a contender that
 *     has no process of its own
 * @param serversMegabytes the same of all servers that the pattern needs
 * @param readySeconds from the start of servers and services until all were ready; null like the memory
 */
public record Cost(
        String pattern,
        Instant began,
        int cores,
        String contender,
        boolean baseline,
        Double quietMillis,
        double roundTrips,
        double forcedWrites,
        double serverMillis,
        double serviceMillis,
        List<Speed> speeds,
        Double clientMillis,
        Double creditMillis,
        Boolean flat,
        Double servicesMegabytes,
        Double serversMegabytes,
        Double readySeconds) {
    private static final double MEDIAN = 50;
    private static final double HIGH = 99;
    private static final double HUNDREDTHS = 100;

    /**
     * How fast it is under a load.
     *
     * @param perSecond transfers with which all was done, the median of the rounds
     * @param medianMillis until the client has its answer
     * @param highMillis the same for the slowest transfer of a hundred
     * @param creditMillis until the payee has the money, the median
     * @param toLocal how many times as many transfers as the ladder's local transaction, by rounds; null when nobody knows
     * @param errors transfers that failed
     */
    public record Speed(
            int clients,
            Accounts accounts,
            double perSecond,
            double medianMillis,
            double highMillis,
            double creditMillis,
            Double toLocal,
            long errors) {}

    /** All contenders of a bench in its ladder's order; none when a turn's money or answers did not add up. */
    public static List<Cost> of(BenchReport report) {
        return report.isVoid()
                ? List.of()
                : report.anatomies().stream()
                        .map(anatomy -> of(report, anatomy))
                        .toList();
    }

    private static Cost of(BenchReport report, Anatomy anatomy) {
        String name = anatomy.contender();
        String pattern = report.settings().pattern();
        boolean whole = name.equals(pattern);
        List<TurnResult> turns = Figures.all(report, name);
        return new Cost(
                pattern,
                report.began(),
                report.machine().cores(),
                name,
                report.baselines().contains(name),
                rounded(Figures.quiet(report, name)),
                anatomy.roundTrips(),
                anatomy.serverForcedWrites(),
                rounded(Figures.each(turns, result -> result.cpu().servers())),
                rounded(Figures.each(turns, result -> result.cpu().services())),
                speeds(report, name),
                rounded(Figures.each(turns, result -> result.cpu().clients())),
                anatomy.creditMillis(),
                flat(report, name),
                whole ? report.footprint().servicesMegabytes() : null,
                whole ? report.footprint().serversMegabytes() : null,
                whole ? (Double) rounded(report.footprint().readySeconds()) : null);
    }

    private static Boolean flat(BenchReport report, String contender) {
        Optional<WarmUp> warmUp = report.warmUps().stream()
                .filter(candidate -> candidate.contender().equals(contender))
                .findFirst();
        return warmUp.map(WarmUp::flat).orElse(null);
    }

    private static List<Speed> speeds(BenchReport report, String contender) {
        return report.settings().clients().stream()
                .flatMap(clients -> report.settings().accounts().stream()
                        .map(accounts -> speed(report, Figures.of(report, contender, clients, accounts))))
                .toList();
    }

    private static Speed speed(BenchReport report, Figures figures) {
        Figures local = Figures.of(report, LocalTransaction.NAME, figures.clients(), figures.accounts());
        return new Speed(
                figures.clients(),
                figures.accounts(),
                rounded(figures.perSecond()),
                rounded(figures.percentile(MEDIAN)),
                rounded(figures.percentile(HIGH)),
                rounded(figures.creditPercentile(MEDIAN)),
                rounded(figures.ratioTo(local)),
                figures.errors());
    }

    private static Double rounded(OptionalDouble value) {
        return value.isPresent() ? (Double) rounded(value.getAsDouble()) : null;
    }

    private static double rounded(double value) {
        return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
    }
}
