package io.twobanks.workbench.cli;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.bench.Accounts;
import io.twobanks.workbench.bench.BenchSettings;
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

    /** What is measured when nothing is said. */
    private record Extent(int rounds, double seconds, int warmUp, double longestWarmUp) {}

    private static final Extent ONE = new Extent(5, 2, 5000, 90);
    private static final Extent EACH_OF_ALL = new Extent(3, 1.5, 1000, 30);

    boolean makeSense() {
        return (rounds == null || rounds >= 1)
                && (seconds == null || seconds > 0)
                && (warmUp == null || warmUp >= 1)
                && (longestWarmUp == null || longestWarmUp > 0)
                && (backlog == 0 || backlog >= SMALLEST_BACKLOG) // It is measured in tenths.
                && clients.stream().allMatch(count -> count >= 1);
    }

    /** Contenders, or patterns where all of those are measured. */
    List<String> only() {
        return only;
    }

    Map<String, String> properties() {
        return properties;
    }

    boolean hasBacklog() {
        return backlog > 0;
    }

    /** To measure one pattern's ladder, or its backlog. */
    BenchSettings ofOne(String pattern, Home home) {
        return settings(pattern, ONE, only, List.of(Accounts.values()), null, home);
    }

    /** To measure one of several patterns beside these baselines, for another one's table. */
    BenchSettings ofAll(String pattern, List<String> contenders, String report, Home home) {
        return settings(pattern, EACH_OF_ALL, contenders, List.of(Accounts.SPREAD), report, home);
    }

    private BenchSettings settings(
            String pattern, Extent unsaid, List<String> contenders, List<Accounts> accounts, String report, Home home) {
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
                report,
                home.root().toString(),
                home.cache().toString(),
                Locale.getDefault().toLanguageTag());
    }
}
