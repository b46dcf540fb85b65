package io.twobanks.workbench.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is to be measured, and how long.
 *
 * @param seconds of each turn
 * @param warmUp how many transfers each contender makes before the first round at least: a JVM takes thousands to get fast
 * @param longestWarmUp seconds after which a contender is measured although its speed is not flat yet
 * @param accounts between which the transfers go
 * @param only names of contenders; empty for all
 * @param seed of the orders
 * @param properties of the pattern's services, for example a guard that is taken away
 * @param backlog how many transfers wait for the payee's bank before they are drained; 0 measures the ladder instead
 * @param roundTrips how far the banks are apart, in milliseconds there and back, one after the other; none measures the ladder
 * @param instances in how many processes each bank runs, one number after the other; none measures the ladder
 * @param report the file for the figures, where another process makes the table; null for one that is named by the time
 * @param home the folder of the run's data and of the results
 * @param cache where unpacked servers are
 * @param language of what is printed, as a language tag
 */
public record BenchSettings(
        String pattern,
        int rounds,
        double seconds,
        int warmUp,
        double longestWarmUp,
        List<Integer> clients,
        List<Accounts> accounts,
        List<String> only,
        long seed,
        Map<String, String> properties,
        long backlog,
        List<Double> roundTrips,
        List<Integer> instances,
        String report,
        String home,
        String cache,
        String language) {
    public BenchSettings {
        roundTrips = roundTrips == null ? List.of() : roundTrips;
        instances = instances == null ? List.of() : instances;
    }

    /** How many clients order at the same time where it is not one. */
    int crowd() {
        return clients.stream().mapToInt(Integer::intValue).max().orElse(1);
    }

    /** Where the details are when something breaks. */
    @JsonIgnore
    public Path log() {
        return Path.of(home, "bench.log");
    }
}
