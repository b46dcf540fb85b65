package io.twobanks.workbench.bench;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What came of a load.
 *
 * @param latencies of the transfers that were made
 * @param errors how many failed
 * @param firstError what the first of them said, or null
 */
record Outcome(Duration took, Latencies latencies, long errors, String firstError) {
    static Outcome together(List<Outcome> clients, Duration took) {
        return new Outcome(
                took,
                Latencies.merged(clients.stream().map(Outcome::latencies).toList()),
                clients.stream().mapToLong(Outcome::errors).sum(),
                clients.stream()
                        .map(Outcome::firstError)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    long transfers() {
        return latencies.count();
    }
}
