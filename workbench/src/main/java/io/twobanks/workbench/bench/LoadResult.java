package io.twobanks.workbench.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What came of a load.
 *
 * @param began when the first order was given
 * @param ordered the transfers that were made
 * @param latencies of the transfers that were made
 * @param errors how many failed
 * @param firstError what the first of them said, or null
 */
record LoadResult(
        Instant began, Duration took, List<Ordered> ordered, Latencies latencies, long errors, String firstError) {
    static LoadResult together(List<LoadResult> clients, Instant began, Duration took) {
        return new LoadResult(
                began,
                took,
                clients.stream().flatMap(client -> client.ordered().stream()).toList(),
                Latencies.merged(clients.stream().map(LoadResult::latencies).toList()),
                clients.stream().mapToLong(LoadResult::errors).sum(),
                clients.stream()
                        .map(LoadResult::firstError)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    long transfers() {
        return latencies.count();
    }
}
