package io.twobanks.workbench.cli;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.bench.Accounts;
import io.twobanks.workbench.bench.BenchSettings;
import io.twobanks.workbench.launch.Checkout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** How much is measured; what is not said is less for each pattern where all are measured in one run. */
final class BenchOptions {
    private static final int SMALLEST_BACKLOG = 100;

    @Option(names = "--rounds", paramLabel = "N", descriptionKey = "bench.rounds")
    private Integer rounds;

    @Option(names = "--seconds", paramLabel = "S", descriptionKey = "bench.seconds")
    private Double seconds;

    @Option(names = "--warm-up", paramLabel = "N", descriptionKey = "bench.warmUpTransfers")
    private Integer warmUp;

    @Option(names = "--longest-warm-up", paramLabel = "S", descriptionKey = "bench.longestWarmUp")
    private Double longestWarmUp;

    @Option(names = "--clients", paramLabel = "N", split = ",", defaultValue = "1,16", descriptionKey = "bench.clients")
    private List<Integer> clients;

    @Option(names = "--only", paramLabel = "NAME", split = ",", descriptionKey = "bench.only")
    private List<String> only = List.of();

    @Option(names = "-P", paramLabel = "KEY=VALUE", descriptionKey = "bench.property")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Option(names = "--backlog", paramLabel = "N", defaultValue = "0", descriptionKey = "bench.backlog")
    private long backlog;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "bench.seed")
    private Long seed;

    @Option(names = "--round-trips", paramLabel = "MS", split = ",", descriptionKey = "bench.roundTrips")
    private List<Double> roundTrips;

    @Option(names = "--instances", paramLabel = "N", split = ",", descriptionKey = "bench.instances")
    private List<Integer> instances;

    /** What is measured when nothing is said. */
    private record Extent(int rounds, double seconds, int warmUp, double longestWarmUp) {}

    private static final Extent ONE = new Extent(5, 2, 5000, 90);
    private static final Extent EACH_OF_ALL = new Extent(3, 1.5, 1000, 30);
    private static final Extent EACH_DISTANCE = new Extent(1, 3, 1000, 75);
    private static final Extent EACH_SCALE = new Extent(1, 5, 2000, 75);

    /** In how many processes each bank runs. */
    private static final List<Integer> INSTANCES = List.of(1, 2, 4);

    /** In milliseconds: next door, the other building, the next town, the other side of a continent. */
    private static final List<Double> ROUND_TRIPS = List.of(0.0, 0.5, 5.0, 50.0);

    boolean makeSense() {
        return (rounds == null || rounds >= 1)
                && (seconds == null || seconds > 0)
                && (warmUp == null || warmUp >= 1)
                && (longestWarmUp == null || longestWarmUp > 0)
                && (backlog == 0 || backlog >= SMALLEST_BACKLOG) // It is measured in tenths.
                && (roundTrips == null
                        || !roundTrips.isEmpty() && roundTrips.stream().allMatch(way -> way >= 0))
                && (instances == null
                        || !instances.isEmpty() && instances.stream().allMatch(count -> count >= 1))
                && clients.stream().allMatch(count -> count >= 1);
    }

    /** The patterns that are chosen where several are measured, or all of them. */
    List<String> patterns(Checkout checkout) {
        return only.isEmpty() ? checkout.compared() : only;
    }

    Map<String, String> properties() {
        return properties;
    }

    /** Whether something is said that only means something when the banks are apart. */
    boolean hasRoundTrips() {
        return roundTrips != null;
    }

    /** Whether something is said that only means something when processes are counted. */
    boolean hasInstances() {
        return instances != null;
    }

    boolean hasRounds() {
        return rounds != null;
    }

    boolean hasBacklog() {
        return backlog > 0;
    }

    /** To measure one pattern's ladder, or its backlog. */
    BenchSettings ofOne(String pattern, Home home) {
        return settings(pattern, ONE, only, List.of(Accounts.values()), List.of(), List.of(), null, home);
    }

    /** To measure one of several patterns beside these baselines, for another one's table. */
    BenchSettings ofAll(String pattern, List<String> contenders, String report, Home home) {
        return settings(pattern, EACH_OF_ALL, contenders, List.of(Accounts.SPREAD), List.of(), List.of(), report, home);
    }

    /** To measure one of several patterns with its banks apart, for a file that all write. */
    BenchSettings ofDistance(String pattern, String report, Home home) {
        List<Double> ways = roundTrips == null ? ROUND_TRIPS : roundTrips;
        return settings(pattern, EACH_DISTANCE, List.of(), List.of(Accounts.values()), ways, List.of(), report, home);
    }

    /** To measure one of several patterns with several processes of each bank, for a file that all write. */
    BenchSettings ofScale(String pattern, String report, Home home) {
        List<Integer> numbers = instances == null ? INSTANCES : instances;
        return settings(pattern, EACH_SCALE, List.of(), List.of(Accounts.values()), List.of(), numbers, report, home);
    }

    private BenchSettings settings(
            String pattern,
            Extent unsaid,
            List<String> contenders,
            List<Accounts> accounts,
            List<Double> ways,
            List<Integer> numbers,
            String report,
            Home home) {
        seed = seed == null ? (Long) System.nanoTime() : seed;
        return new BenchSettings(
                pattern,
                rounds == null ? unsaid.rounds : rounds,
                seconds == null ? unsaid.seconds : seconds,
                warmUp == null ? unsaid.warmUp : warmUp,
                longestWarmUp == null ? unsaid.longestWarmUp : longestWarmUp,
                clients,
                accounts,
                contenders,
                seed,
                properties,
                backlog,
                ways,
                numbers,
                report,
                home.root().toString(),
                home.cache().toString(),
                Locale.getDefault().toLanguageTag());
    }
}
