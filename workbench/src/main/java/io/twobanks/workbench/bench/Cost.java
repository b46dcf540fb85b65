package io.twobanks.workbench.bench;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

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
        List<Speed> speeds) {
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
     */
    public record Speed(
            int clients,
            Accounts accounts,
            double perSecond,
            double medianMillis,
            double highMillis,
            double creditMillis) {}

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
        List<TurnResult> turns = Figures.all(report, name);
        OptionalDouble quiet = Figures.quiet(report, name);
        return new Cost(
                report.settings().pattern(),
                report.began(),
                report.machine().cores(),
                name,
                report.baselines().contains(name),
                quiet.isPresent() ? rounded(quiet.getAsDouble()) : null,
                anatomy.roundTrips(),
                anatomy.serverForcedWrites(),
                rounded(Figures.each(turns, result -> result.cpu().servers())),
                rounded(Figures.each(turns, result -> result.cpu().services())),
                speeds(report, name));
    }

    private static List<Speed> speeds(BenchReport report, String contender) {
        return report.settings().clients().stream()
                .flatMap(clients -> Stream.of(Accounts.values())
                        .map(accounts -> speed(Figures.of(report, contender, clients, accounts))))
                .toList();
    }

    private static Speed speed(Figures figures) {
        return new Speed(
                figures.clients(),
                figures.accounts(),
                rounded(figures.perSecond()),
                rounded(figures.percentile(MEDIAN)),
                rounded(figures.percentile(HIGH)),
                rounded(figures.creditPercentile(MEDIAN)));
    }

    private static double rounded(double value) {
        return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
    }
}
